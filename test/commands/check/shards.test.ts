/** Entries of many models in a few texts: each is found again, for the day, and one shard is open at a time. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Kept } from '#commands/host.ts'
import { byShard, shardsOf } from '#commands/check/shards.ts'
import { memoryHost, memoryKept } from '../../support/memory-host.ts'

const names = Array.from({ length: 500 }, (_, index) => JSON.stringify(['/service', `s${index}/operating-model.yaml`]))

/** A cache that says what is asked of it. */
const heard = (kept: Kept) => {
  const [read, written]: [string[], string[]] = [[], []]
  const listening: Kept = {
    ...kept,
    read: (name) => {
      read.push(name)
      return kept.read(name)
    },
    write: (name, text) => {
      written.push(name)
      kept.write(name, text)
    },
  }
  return { kept: listening, read, written }
}

const today = (day: string) => memoryHost({ today: day })

describe('shards', () => {
  it('give each text again under its name, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names, { minLength: 1 }), async (some) => {
        const kept = memoryKept()
        const first = shardsOf(today('2026-11-24'), kept)
        for (const name of some) first.write(name, `{"of":${name}}`)
        first.close()
        const second = shardsOf(today('2026-11-24'), kept)
        for (const name of names) expect(second.read(name)).toBe(some.includes(name) ? `{"of":${name}}` : undefined)
      }),
      { numRuns: 10 },
    )
  })

  it('are of one day, and are written where something is new', async () => {
    const { kept, written } = heard(memoryKept())
    const first = shardsOf(today('2026-11-24'), kept)
    first.write(names[0]!, '1')
    first.close()
    const tomorrow = shardsOf(today('2026-11-25'), kept)
    expect(tomorrow.read(names[0]!)).toBeUndefined()
    tomorrow.close()
    expect(written).toHaveLength(1)
    expect(shardsOf(today('2026-11-24'), kept).read(names[0]!)).toBe('1')
  })

  it('keep the names of other folders apart', async () => {
    const kept = memoryKept()
    const first = shardsOf(today('2026-11-24'), kept)
    first.write(names[0]!, '1')
    first.close()
    expect(shardsOf({ ...today('2026-11-24'), cwd: '/other' }, kept).read(names[0]!)).toBeUndefined()
  })

  it('are each opened once by who goes through them group by group', async () => {
    const { kept, read, written } = heard(memoryKept())
    const groups = byShard(names, (name) => name)
    expect(groups.flat().toSorted()).toEqual(names.toSorted())
    expect(groups.length).toBeGreaterThan(32)
    const shards = shardsOf(today('2026-11-24'), kept)
    for (const group of groups)
      for (const name of group) {
        shards.read(name)
        shards.write(name, '1')
      }
    shards.close()
    expect([read.length, written.length]).toEqual([groups.length, groups.length])
    expect(new Set(written).size).toBe(groups.length)
  })

  it('give nothing of a text that is not theirs', async () => {
    for (const text of ['', '\n', '2026-11-24', `2026-11-24\n${names[0]!}`, 'null']) {
      const kept = { ...memoryKept(), read: () => text }
      expect(shardsOf(today('2026-11-24'), kept).read(names[0]!)).toBeUndefined()
    }
  })
})
