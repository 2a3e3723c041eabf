/** What the last reviews are remembered under: whatever decides the answer of the history stands in it. */

import { expect, it } from 'vitest'
import { reviewQuery, queryKey } from '#commands/check/review-query.ts'
import type { OperatingModel } from '#core/model/types.ts'

const ID = 'change-management'

const model = ({ on = '2026-05-01', path = 'docs/policy.md', roots = ['docs'] } = {}): OperatingModel => ({
  opsready: 1,
  catalogue: 'itil-2011@1.0.0',
  service: { name: 'Permits', phase: 'live' },
  policy: { evidenceRoots: roots },
  processes: {
    [ID]: {
      answers: { 'what-changed': 'proven' },
      evidence: { 'what-changed': [{ path }] },
      reviewed: { on, by: ['Service manager'], catalogue: '1.0.0' },
    },
  },
})

const words = (of: OperatingModel, path = 'team/operating-model.yaml', folder = 'team', practices = [ID]): string =>
  queryKey(reviewQuery(of, path, folder, practices), folder, of)

it('is the same for the same', () => {
  expect(words(model())).toBe(words(model()))
})

it.each([
  ['the day of a review', words(model({ on: '2026-06-01' }))],
  ['a piece of evidence', words(model({ path: 'docs/other.md' }))],
  ['the roots of evidence', words(model({ roots: [] }))],
  ['the model', words(model(), 'team/other.yaml')],
  ['its folder', words(model(), 'team/operating-model.yaml', '')],
  ['the practices', words(model(), 'team/operating-model.yaml', 'team', [])],
])('is another one with %s', (_, other) => {
  expect(other).not.toBe(words(model()))
})
