import { listed } from '#core/sentence.ts'
import { isOpenGate } from '#core/judgement/gates.ts'
import type { Described } from '#core/model/facts.ts'
import { defineCheck, type Facts } from './define.ts'
import { factsThatBrought } from './gate-facts.ts'
import { answerWord, placed } from './states.ts'

type Before =
  | { readonly kind: 'facts'; readonly facts: Described; readonly when: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'unknown'; readonly reason: string; readonly fix: string }

/** With `--since` the base; else the last review of the practice, when people last looked at all of it. */
const beforeOf = (practice: string, { base, lastReview }: Pick<Facts, 'base' | 'lastReview'>): Before => {
  if (base.kind === 'model') return { kind: 'facts', facts: base.model, when: 'in this change' }
  if (base.kind === 'unknown') return { kind: 'none' }
  const review = lastReview(practice)
  if (review.kind !== 'review') return review
  return review.facts === undefined
    ? { kind: 'none' }
    : { kind: 'facts', facts: review.facts, when: 'since the last review' }
}

export default defineCheck({
  id: 'gate-opened',
  kind: 'context',
  severity: 'warning',
  title: 'A changed fact adds a must-have that is not met',
  why: 'The service has changed, and with it what it cannot do without. Nothing got worse; more is needed now.',
  needs: ['read', 'assessment', 'catalogue', 'base', 'lastReview'],
  message: ({ question, facts, when, answer }) =>
    `${question} has become a must-have, because ${facts} changed ${when}, and it is ${answer}.`,
  fix: ({ question }) => `See what to do next: opsready explain ${question}. Or accept it for a time.`,
  example: {
    question: 'it-service-continuity-management.restore-proven',
    facts: 'phase',
    when: 'in this change',
    answer: 'informal',
  },
  *judge(facts) {
    const { read, assessment, catalogue } = facts
    // Most models have none, and the places of all answers are many.
    if (!assessment.gates.some(({ state }) => isOpenGate(state))) return
    const open = placed(assessment).filter(({ state, result }) => result.expected && isOpenGate(state))
    for (const { result } of open) {
      const before = beforeOf(result.practice.id, facts)
      if (before.kind !== 'unknown') continue
      yield {
        at: '',
        unknown: `It is not known whether a changed fact added a must-have that is not met: ${before.reason}`,
        fix: before.fix,
      }
      break
    }
    for (const { result, state, at } of open) {
      const before = beforeOf(result.practice.id, facts)
      if (before.kind !== 'facts') continue
      const changed = factsThatBrought(state.question, before.facts, read.model, catalogue)
      if (changed.length > 0)
        yield {
          at,
          args: {
            question: state.question.id,
            facts: listed(changed),
            when: before.when,
            answer: answerWord(state),
          },
        }
    }
  },
})
