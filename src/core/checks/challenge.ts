import type { Catalogue } from '#core/catalogue/load.ts'
import { partsOf } from '#core/challenges/mention.ts'
import type { Condition, Rule } from '#core/challenges/types.ts'
import type { Challenge } from '#core/judgement/types.ts'
import { answerPointer } from '#core/model/practice.ts'
import { join } from '#core/pointer.ts'
import { defineCheck } from './define.ts'

const whole = (condition: Condition): readonly Condition[] => [condition, ...partsOf(condition).flatMap(whole)]

/** Where the model says what the rule speaks of first: a fact, else an answer. The phase is last; nobody gets it wrong. */
const placeOf = ({ if: when, then }: Rule, catalogue: Catalogue): string => {
  const parts = [...when, ...then].flatMap(whole)
  const facts = parts.flatMap((each) => ('fact' in each ? [catalogue.fact(each.fact.split('.')[0]!)!] : []))
  const answer = parts.find((each) => 'answer' in each)
  const fact = facts.find(({ id }) => id !== 'phase') ?? (answer === undefined ? facts[0] : undefined)
  if (fact !== undefined) return join('', fact.at, fact.id)
  return answer === undefined ? '/service' : answerPointer(catalogue, answer.answer)
}

/** A question for the team, or what would solve it; else what there is to do about such a rule. */
const nextOf = ({ about, ask, instead }: Pick<Challenge, 'about' | 'ask' | 'instead'>): string => {
  if (ask !== '') return ask
  if (instead !== '') return instead
  return about === 'duty'
    ? 'Put in place what is missing, or correct what the model says about the service.'
    : 'Find out which of these is true, and correct the rest.'
}

export default defineCheck({
  id: 'challenge',
  kind: 'context',
  severity: 'note',
  title: 'Two things that the model says do not fit together',
  why: 'A way of working was meant to solve a problem. At the rate, size or risk that the model states, it may not solve it, and something else would. What to make of it is for the team to decide.',
  needs: ['assessment', 'catalogue', 'contradictions'],
  message: ({ rule, says }) => `${rule}: ${says}`,
  fix: ({ rule, next }) =>
    `${next} More: opsready explain ${rule}. If this is intended, accept the rule with a reason.`,
  example: {
    rule: 'CR01',
    says: 'You release daily and a weekly board approves each change.',
    next: 'What was the board meant to prevent?',
  },
  *judge({ assessment, catalogue, contradictions }) {
    // What a signal shows against the model, and a secret, are findings of their own.
    const told = new Set(['committed-secrets', ...contradictions.map(({ signal }) => signal.id)])
    for (const each of assessment.challenges) {
      const { rule: id, kind, says, acceptance, standsWithGaps, because } = each
      const rule = catalogue.rules.find((each) => each.id === id)
      const repeats = because.some((part) => part.kind === 'signal' && told.has(part.id))
      // A rule that only says why a must-have is one is a gap, and a gap is not drift.
      if (rule !== undefined && kind === 'challenge' && acceptance === undefined && !standsWithGaps && !repeats)
        yield { at: placeOf(rule, catalogue), item: id, args: { rule: id, says, next: nextOf(each) } }
    }
  },
})
