/** Threads: results in order, whoever is first, and no way to hang or to lose one unheard. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { crewOf } from '#host/crew.ts'
import { emptyFolder } from '../support/repository.ts'

/** A thread that does what a piece says. */
const THREAD = `
import { parentPort, workerData } from 'node:worker_threads'
let done = 0
parentPort.on('message', ({ after = 0, value, act }) => setTimeout(() => {
  if (act === 'throw') throw new Error('broken')
  if (act === 'exit') process.exit(3)
  if (act === 'trouble') return parentPort.postMessage({ trouble: 'no luck' })
  parentPort.postMessage({ result: [workerData, value, process.argv.slice(2)] })
}, after))
`

interface Piece {
  readonly after?: number
  readonly value?: number
  readonly act?: 'throw' | 'exit' | 'trouble'
}

const crew = (size: number) => {
  const file = join(emptyFolder(), 'thread.mjs')
  writeFileSync(file, THREAD)
  return crewOf(pathToFileURL(file), size, '2026-11-24')
}

const all = async (size: number, pieces: readonly Piece[]): Promise<readonly unknown[]> => {
  const results: unknown[] = []
  for await (const result of crew(size).run<unknown>('setup', pieces)) results.push(result)
  return results
}

describe('a crew', () => {
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

  it('ends where its reader stops', async () => {
    const pieces = Array.from({ length: 30 }, (_, value) => ({ value }))
    for await (const result of crew(2).run<readonly unknown[]>('setup', pieces)) {
      expect(result[1]).toBe(0)
      break
    }
  })
})
