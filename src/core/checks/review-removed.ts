import { saidOf } from '#core/judgement/assess.ts'
import { join } from '#core/pointer.ts'
import { defineCheck } from './define.ts'
import { sectionOf } from './states.ts'

export default defineCheck({
  id: 'review-removed',
  kind: 'regression',
  severity: 'warning',
  title: 'This change removes a review',
  why: 'The answers stay, and that people confirmed them goes. What was never reviewed is never overdue, and nobody is told what has changed since.',
  needs: ['read', 'base', 'assessment'],
  message: ({ practice, on }) => `This change removes the review of ${practice} on ${on}, and its answers stay.`,
  fix: ({ practice }) => `Put it back, or go through it again with the people who know: opsready assess ${practice}`,
  example: { practice: 'change-management', on: '2026-05-01' },
  *judge({ read, base, assessment }) {
    if (base.kind !== 'model') return
    for (const result of assessment.practices) {
      const { practice, expected, states } = result
      const [was, now] = [saidOf(base.model, practice), saidOf(read.model, practice)]
      if (was.reviewed === undefined || now.reviewed !== undefined) continue
      // A practice that another covers is looked at with that one. What is not answered has nothing to look at again.
      if (was.coveredBy !== undefined || now.coveredBy !== undefined) continue
      if (expected && states.some(({ answer }) => answer !== undefined))
        yield {
          at: join('', sectionOf(result), practice.id, 'reviewed'),
          args: { practice: practice.id, on: was.reviewed.on },
        }
    }
  },
})
