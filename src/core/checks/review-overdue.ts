import { addPeriod, isAhead } from '#core/model/dates.ts'
import { practicePointer } from '#core/model/practice.ts'
import type { CivilDate } from '#core/model/types.ts'
import { remembered } from '#core/remembered.ts'
import { defineCheck } from './define.ts'
import { reviewedPractices } from './reviewed.ts'

export default defineCheck({
  id: 'review-overdue',
  kind: 'time',
  severity: 'warning',
  title: 'A review is overdue',
  why: 'People confirmed these answers some time ago. Services change faster than documents, so a review is good for a limited time: six months, or what `policy: reviewEvery:` says. A review dated in the future would hide that it is due.',
  needs: ['read', 'assessment', 'policy', 'today'],
  message: ({ practice, on, every, due }) =>
    due === undefined
      ? `The review of ${practice} is dated ${on}, which is in the future. Nobody would be asked to look again until long after that.`
      : `${practice} was last reviewed on ${on}. A review is good for ${every}, so it was due on ${due}.`,
  fix: ({ practice, due }) =>
    due === undefined
      ? `Write the day on which people really went through it, or go through it now: opsready assess ${practice}`
      : `Go through it again with the people who know: opsready assess ${practice}`,
  example: { practice: 'change-management', on: '2026-05-01', every: '6 months', due: '2026-11-01' },
  *judge({ read, assessment, policy, today }) {
    // Most practices are reviewed on the same few days.
    const dueFrom = remembered((on: CivilDate) => addPeriod(on, policy.reviewEvery))
    for (const { result, reviewed } of reviewedPractices(read.model, assessment)) {
      const { on } = reviewed
      const due = isAhead(on, today) ? undefined : dueFrom(on)
      // On its day a review is due, and the interview asks for it: it is overdue from the day after.
      if (due === undefined || due < today)
        yield {
          at: practicePointer(result.practice, 'reviewed', 'on'),
          args: { practice: result.practice.id, on, ...(due === undefined ? {} : { every: policy.reviewEvery, due }) },
        }
    }
  },
})
