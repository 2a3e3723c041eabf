/** Whether there is anything left that an acceptance accepts. */

import { partsOf } from '#core/challenges/mention.ts'
import type { Condition } from '#core/challenges/types.ts'
import type { Acceptance } from '#core/model/types.ts'
import type { Facts } from './define.ts'
import { answerWord, statesOf } from './states.ts'

type Needed = { readonly needed: true } | { readonly needed: false; readonly because: string }
type Known = Pick<Facts, 'assessment' | 'catalogue' | 'others'>

const NEEDED = { needed: true } as const
const not = (because: string): Needed => ({ needed: false, because })

const question = (id: string, { assessment }: Known): Needed => {
  const state = statesOf(assessment).get(id)
  if (state === undefined) return not('the question does not apply to this service')
  if (state.level < state.expected) return NEEDED
  return not(
    state.expected === 0
      ? 'this phase does not expect anything there'
      : `the answer is ${answerWord(state)}, which is enough`,
  )
}

/** What a signal would say is not known here, so a rule that asks for one may still speak. */
const asksForSignal = (condition: Condition): boolean => 'signal' in condition || partsOf(condition).some(asksForSignal)

const rule = (id: string, { assessment, catalogue }: Known): Needed => {
  const { challenges, unknownChallenges } = assessment
  const found = catalogue.rules.find((each) => each.id === id)
  if (challenges.some((each) => each.rule === id) || unknownChallenges.some((each) => each.rule === id)) return NEEDED
  return found !== undefined && [...found.if, ...found.then].some(asksForSignal)
    ? NEEDED
    : not('the rule has nothing to say about this service')
}

/** Findings about a change come and go with the change. */
const finding = (id: string, { others }: Known): Needed =>
  others.found.has(id) || others.unsure.has(id.slice(0, id.indexOf('#')))
    ? NEEDED
    : not('opsready check finds nothing by that name')

/** Whether an acceptance still accepts something, or why it does not, as the end of a sentence. */
export const isNeeded = (acceptance: Acceptance, known: Known): Needed => {
  if (acceptance.question !== undefined) return question(acceptance.question, known)
  if (acceptance.rule !== undefined) return rule(acceptance.rule, known)
  return finding(acceptance.finding ?? '', known)
}
