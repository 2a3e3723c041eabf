import { againstHits, bothSides, NOT_STRONG } from './against.ts'
import { defineCheck } from './define.ts'

export default defineCheck({
  id: 'signal-against-answer',
  kind: 'reality',
  severity: 'warning',
  unlessStrong: NOT_STRONG,
  title: 'An answer and the repository do not agree',
  why: 'An answer that the repository does not bear out may have been true once, or may have been a hope. Either way readers rely on it.',
  needs: ['contradictions', 'unverified'],
  example: {
    id: 'knowledge-management.kept-true',
    declared: 'in-place',
    says: '4 of 12 pages with a review date are overdue.',
    signal: 'review-front-matter, strong',
    places: 'docs/restore.md',
  },
  message: bothSides,
  fix: ({ id }) =>
    `Look at it together: change the answer (opsready assess ${id}), or what was seen, or accept the finding with a reason.`,
  *judge(facts) {
    yield* againstHits(facts, 'answer')
  },
})
