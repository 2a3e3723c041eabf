import { defineCheck } from './define.ts'
import { hereThatIs, isHere, namedEvidence } from './evidence.ts'

export default defineCheck({
  id: 'evidence-changed',
  kind: 'reality',
  severity: 'note',
  title: 'Evidence has changed since the review',
  why: 'People looked at this file when they confirmed the practice, and it is not what it was then. Most changes are fine, but somebody should check whether the answer still holds.',
  needs: ['read', 'pathState', 'lastReview'],
  message: ({ question, path }) => `${question} names ${path} as evidence, which has changed since the last review.`,
  fix: ({ practice }) =>
    `Check whether the answer still holds. The next review clears this finding: opsready assess ${practice}`,
  example: { question: 'change-management.what-changed', path: 'docs/changes.md', practice: 'change-management' },
  *judge({ read, pathState, lastReview }) {
    const here = namedEvidence(read.model).filter(({ evidence }) => isHere(evidence))
    for (const { practice } of here) {
      const review = lastReview(practice)
      if (review.kind !== 'unknown') continue
      yield {
        at: '',
        unknown: `It is not known whether evidence has changed since the last reviews: ${review.reason}`,
        fix: review.fix,
      }
      break
    }
    // What is not there any more, or became a link, is told as that.
    const changed = hereThatIs('tracked', read.model, pathState).filter(({ practice, name }) => {
      const review = lastReview(practice)
      return review.kind === 'review' && review.changed.includes(name)
    })
    for (const { practice, question, at, name } of changed) yield { at, args: { question, path: name, practice, name } }
  },
})
