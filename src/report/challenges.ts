/** Words around a challenge, the same on the page and on a screen. */

import { PROMISED_HOURS } from '#core/challenges/names.ts'
import type { Rule } from '#core/challenges/types.ts'
import type { Challenge } from '#core/judgement/types.ts'

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

const TOGETHER: Readonly<Record<string, string>> = {
  claim: 'cannot all be true',
  scope: 'cannot all be true',
  promise: 'cannot all be kept',
  implementation: 'do not fit together',
}

/** "These three cannot all be true", or that it rests on what was said: a target that nobody measures may be kept. */
export const togetherWords = ({ about, contradicts }: Challenge, count: number): string => {
  const words = contradicts || about === 'implementation' ? TOGETHER[about] : undefined
  return words === undefined || count < 2 ? 'From what you said' : `These ${NUMBERS[count] ?? count} ${words}`
}

/** What a challenge rests on. The phase is left out: every rule asks for one, and nobody got it wrong. */
export const restsOn = ({ because }: Challenge): Challenge['because'] => because.filter(({ id }) => id !== 'phase')

/** The sentence, and whose figures it holds. */
export const saysWords = ({ says, basis }: Challenge): string => (basis === '' ? says : `${says} ${basis}`)

/** How to make nominal figures the team's own; empty where nothing would help. */
export const sharperCommand = ({ wouldHelp, kind }: Challenge): string =>
  wouldHelp.length === 0 || kind === 'praise' ? '' : `opsready assess ${wouldHelp.join(' ')}`

/** Those that are said in a place of their own: not with the gap of a must-have, and not accepted. */
export const ownChallenges = (challenges: readonly Challenge[]): readonly Challenge[] =>
  challenges.filter(({ standsWithGaps, acceptance }) => !standsWithGaps && acceptance === undefined)

/** What each kind of rule is about. */
export const RULE_KINDS = {
  implementation: 'a way of working',
  promise: 'a promise and what stands behind it',
  claim: 'two things said',
  scope: 'a fact that takes questions away',
  duty: 'what makes an answer a must',
  reality: 'what is said and what the repository shows',
  balance: 'a strength',
  assessment: 'the assessment itself',
} as const satisfies Record<Rule['kind'], string>

/** The sentence of a rule for somebody who has no model at hand: figures and names are left open. */
export const spoken = ({ praise, finding }: Rule): string =>
  (praise ?? finding ?? '')
    .replaceAll(/[[\]]/g, '')
    .replaceAll('{promisedHours}', PROMISED_HOURS)
    .replaceAll(/\{[\w.]+(?::(\w+))?\}/g, (_, as: string | undefined) => {
      if (as === 'every') return 'every … days'
      return as === undefined || as === 'time' ? '…' : `… ${as}`
    })
