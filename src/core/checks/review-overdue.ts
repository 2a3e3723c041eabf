import { addPeriod } from '#core/model/dates.ts'
import type { CivilDate } from '#core/model/types.ts'
import { join } from '#core/pointer.ts'
import { remembered } from '#core/remembered.ts'
import { defineCheck } from './define.ts'
import { placeOf, reviewedPractices } from './reviewed.ts'

export default defineCheck({
  id: 'review-overdue',
  kind: 'time',
  severity: 'warning',
  title: 'A review is overdue',
  why: 'People confirmed these answers some time ago. Services change faster than documents, so a review is good for a limited time: six months, or what `policy: reviewEvery:` says.',
  needs: ['read', 'assessment', 'policy', 'today'],
  message: ({ practice, on, every, due }) =>
    `${practice} was last reviewed on ${on}. A review is good for ${every}, so it was due on ${due}.`,
  fix: ({ practice }) => `Go through it again with the people who know: opsready assess ${practice}`,
  example: { practice: 'change-management', on: '2026-05-01', every: '6 months', due: '2026-11-01' },
  *judge({ read, assessment, policy, today }) {
    // Most practices are reviewed on the same few days.
    const dueFrom = remembered((on: CivilDate) => addPeriod(on, policy.reviewEvery))
    for (const each of reviewedPractices(read.model, assessment)) {
      const { result, reviewed } = each
      const due = dueFrom(reviewed.on)
      if (due < today)
        yield {
          at: join(placeOf(each), 'reviewed', 'on'),
          args: { practice: result.practice.id, on: reviewed.on, every: policy.reviewEvery, due },
        }
    }
  },
})
