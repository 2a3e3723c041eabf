/** A trend that has everything: states that were read, one that was not, and a shallow clone. */

import type { Assessment } from '#core/judgement/types.ts'
import { standingOf } from '#core/trend/standing.ts'
import type { TrendView } from '#report/trend/view.ts'

export const trendOf = (assessment: Assessment): TrendView => {
  const standing = standingOf(assessment)
  const before = {
    ...standing,
    processes: { claimed: 100, evidenced: 50, practices: 20 },
    openGates: 9,
    gaps: standing.gaps + 20,
  }
  return {
    version: '1.2.3',
    catalogue: 'itil-2011@1.0.0',
    service: 'A service',
    file: 'operating-model.yaml',
    shallow: true,
    points: [
      { commit: 'a'.repeat(40), on: '2026-01-10', ref: undefined, read: true, standing: before },
      { commit: 'b'.repeat(40), on: '2026-02-10', ref: undefined, read: false, reason: 'the model was not there.' },
      { commit: undefined, on: undefined, ref: undefined, read: true, standing },
    ],
  }
}
