import { describe, expect, it } from 'vitest'
import type { FolderShare, HistoryFacts } from '#core/observe/history/facts.ts'
import { saidOf, sightingOf } from '../../../support/sighting.ts'

const NOW = Date.parse('2026-11-24T23:59:59Z') / 1000

const history = (folders: Readonly<Record<string, readonly number[]>>, changes: number): HistoryFacts => ({
  known: true,
  now: NOW,
  tags: [],
  commits: [{ time: NOW - 60, person: true, merge: false, firstParent: true, subject: 'x' }],
  touches: new Map(),
  folders: new Map(
    Object.entries(folders).map(([name, counts]): [string, FolderShare] => [
      name,
      { changes, byPerson: new Map(counts.map((count, who) => [who, count])) },
    ]),
  ),
})

const seen = (folders: Readonly<Record<string, readonly number[]>>, changes = 100) =>
  [
    sightingOf('bus-factor', {}, { history: history(folders, changes) }),
    saidOf('bus-factor', {}, { history: history(folders, changes) }),
  ] as const

describe('bus-factor', () => {
  it('counts who made a tenth', () => {
    const [sighting, says] = seen({ src: [60, 30, 10], docs: [50, 30, 10, 10] })
    expect(sighting).toMatchObject({ value: 3 })
    expect(says).toContain('In src/, 3 people made at least a tenth of the 100 changes')
  })

  it('takes a change by two for one change', () => {
    // 10 of 100 is a tenth, however many of the others were made together.
    expect(seen({ src: [90, 90, 10] })[0]).toMatchObject({ value: 3 })
  })

  it('is no single point where many did a little each', () => {
    const [sighting, says] = seen({ docs: Array.from({ length: 20 }, () => 5) })
    expect(sighting).toMatchObject({ value: 20 })
    expect(says).toContain('20 people made the 100 changes')
  })

  it('is no single point where one of many did a bit more than the others', () => {
    expect(seen({ docs: [12, ...Array.from({ length: 44 }, () => 2)] })[0]).toMatchObject({ value: 45 })
    expect(seen({ docs: [52, ...Array.from({ length: 24 }, () => 2)] })[0]).toMatchObject({ value: 1 })
  })

  it('says nothing of folders with few changes', () => {
    expect(seen({ src: [5, 5] }, 10)[0].kind).toBe('unknown')
  })
})
