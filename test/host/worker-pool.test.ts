/** Threads: results in order, whoever is first, and no way to hang or to lose one unheard. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { workerPool } from '#host/worker-pool.ts'
import { emptyFolder } from '../support/repository.ts'

/** A thread that does what a piece says, one after the other. */
const THREAD = `
import { parentPort, workerData } from 'node:worker_threads'
import { setTimeout } from 'node:timers/promises'
let last = Promise.resolve()
parentPort.on('message', ({ after = 0, value, act }) => (last = last.then(async () => {
  await setTimeout(after)
  if (act === 'throw') throw new Error('broken')
  if (act === 'exit') process.exit(3)
  if (act === 'trouble') return parentPort.postMessage({ trouble: 'no luck' })
  parentPort.postMessage({ result: [workerData, value, process.argv.slice(2)] })
})))
`

interface Piece {
  readonly after?: number
  readonly value?: number
  readonly act?: 'throw' | 'exit' | 'trouble'
}

const pool = (size: number) => {
  const file = join(emptyFolder(), 'thread.mjs')
  writeFileSync(file, THREAD)
  return workerPool(file, size, '2026-11-24')
}

/** What the asking thread does with a piece. */
const own = async ({ value }: Piece): Promise<readonly unknown[]> => ['setup', value, ['--today', '2026-11-24']]

const all = async (size: number, pieces: readonly Piece[]): Promise<readonly unknown[]> => {
  const results: unknown[] = []
  for await (const result of pool(size).run<Piece, unknown>('setup', pieces, own)) results.push(result)
  return results
}

describe('a pool', () => {
  it.each([1, 2, 5])('of %d gives results in the order of the pieces', async (size) => {
    const pieces = Array.from({ length: 40 }, (_, value) => ({ value, after: value % 7 === 0 ? 15 : 0 }))
    expect(await all(size, pieces)).toEqual(pieces.map(({ value }) => ['setup', value, ['--today', '2026-11-24']]))
  })

  it('has nothing to do with no pieces', async () => {
    expect(await all(2, [])).toEqual([])
  })

  it.each([
    ['throws', 'throw', 'A thread that checked models ended early: broken.'],
    ['exits', 'exit', 'A thread that checked models ended early: it exited with 3.'],
    ['says that it could not', 'trouble', 'no luck'],
  ] as const)('says so where a thread %s', async (_, act, says) => {
    await expect(all(2, [{ value: 1 }, { act }, { value: 2, after: 50 }])).rejects.toThrow(says)
  })

  it('says so where the asking thread cannot do its share', async () => {
    const pieces = Array.from({ length: 20 }, (_, value) => ({ value }))
    const broken = async () => Promise.reject(new Error('no luck here'))
    const run = async () => {
      for await (const result of pool(2).run<Piece, unknown>('setup', pieces, broken)) expect(result).toBeDefined()
    }
    await expect(run()).rejects.toThrow('no luck here')
  })

  it('ends where its reader stops', async () => {
    const pieces = Array.from({ length: 30 }, (_, value) => ({ value }))
    for await (const result of pool(2).run<Piece, readonly unknown[]>('setup', pieces, own)) {
      expect(result[1]).toBe(0)
      break
    }
  })
})
