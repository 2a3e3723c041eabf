/** Words around a challenge, the same on the page and on a screen. */

import type { Challenge } from '#core/judgement/types.ts'

const NUMBERS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

const TOGETHER: Readonly<Record<string, string>> = {
  claim: 'cannot all be true',
  scope: 'cannot all be true',
  promise: 'cannot all be kept',
  implementation: 'do not fit together',
}

/** "These three cannot all be true", or that it rests on what was said. */
export const togetherWords = (about: string, count: number): string => {
  const words = TOGETHER[about]
  return words === undefined || count < 2 ? 'From what you said' : `These ${NUMBERS[count] ?? count} ${words}`
}

/** What a challenge rests on, as the model writes it. The phase is left out: every rule asks for one, and nobody got it wrong. */
export const restsOn = ({ because }: Challenge): readonly string[] =>
  because.filter(({ id }) => id !== 'phase').map(({ id, is }) => `${id}: ${is}`)

/** The sentence, and whose figures it holds. */
export const saysWords = ({ says, basis }: Challenge): string => (basis === '' ? says : `${says} ${basis}`)

/** How to make nominal figures the team's own; empty where nothing would help. */
export const sharperCommand = ({ wouldHelp, kind }: Challenge): string =>
  wouldHelp.length === 0 || kind === 'praise'
    ? ''
    : `opsready assess ${[...new Set(wouldHelp.map((id) => id.split('.')[0]!))].join(' ')}`

/** Those that are said in a place of their own: not with the gap of a must-have, and not accepted. */
export const ownChallenges = (challenges: readonly Challenge[]): readonly Challenge[] =>
  challenges.filter(({ standsWithGaps, acceptance }) => !standsWithGaps && acceptance === undefined)
