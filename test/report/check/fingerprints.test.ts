import { describe, expect, it } from 'vitest'
import { reportedIn } from '#report/check/reported.ts'
import { finding, invalid, mixed, view } from '../../support/check-views.ts'

const prints = (...args: Parameters<typeof view>) => reportedIn(view(...args)).map(({ fingerprint }) => fingerprint)

describe('fingerprints', () => {
  it('stay while lines, columns and sentences move', () => {
    const moved = mixed.map((each) => ({
      ...each,
      message: `${each.message} Still.`,
      location: { ...each.location, line: each.location.line + 5, endLine: each.location.endLine + 5, column: 1 },
    }))
    expect(prints({ findings: moved })).toEqual(prints({ findings: mixed }))
  })

  it('are the same from wherever in the repository it runs', () => {
    const at = (file: string) => ({ ...mixed[0]!.location, file })
    const below = prints({
      folder: 'services/a',
      findings: [finding('error', { location: at('operating-model.yaml') })],
    })
    const top = prints({ findings: [finding('error', { location: at('services/a/operating-model.yaml') })] })
    expect(below).toEqual(top)
  })

  it('differ by file, by rule, by place, and where the same is said twice', () => {
    const other = { ...mixed[0]!.location, file: 'other.yaml' }
    const all = prints({
      faults: [invalid, invalid],
      findings: [...mixed, mixed[0]!, mixed[0]!, { ...mixed[0]!, location: other }],
    })
    expect(new Set(all).size).toBe(all.length)
  })

  it('of a fault stay while lines move', () => {
    const moved = { ...invalid, location: { ...invalid.location!, line: 50, endLine: 50 } }
    expect(prints({ models: [], faults: [moved] })).toEqual(prints({ models: [], faults: [invalid] }))
  })
})
