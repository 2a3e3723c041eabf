/** Challenges for a terminal: the first ones whole, the others by their title. */

import type { Challenge } from '#core/judgement/types.ts'
import { ownChallenges, saysWords } from '#report/challenges.ts'
import type { Style } from '#report/style.ts'
import { wrap } from '#report/wrap.ts'

/** As many as fit a screen. */
const WHOLE = 3

const whole = (each: Challenge, style: Style): string => {
  const { title, kind, instead, ask, rule } = each
  const next = instead === '' ? ask : `What would solve it here: ${instead}`
  return [
    wrap(style.strong(title), style.columns),
    wrap(saysWords(each), style.columns, 2),
    ...(kind === 'praise' || next === '' ? [] : [wrap(next, style.columns, 2)]),
    style.quiet(`  opsready explain ${rule}`),
  ].join('\n')
}

const brief = ({ title, rule }: Challenge): string => `${title} (${rule})`

/** Empty where there is nothing to say. */
export const challengesText = (challenges: readonly Challenge[], style: Style): string => {
  const own = ownChallenges(challenges)
  const rest = own.slice(WHOLE)
  const accepted = challenges.filter(({ acceptance }) => acceptance !== undefined)
  return [
    ...(own.length === 0 ? [] : [style.strong('Worth challenging')]),
    ...own.slice(0, WHOLE).map((each) => whole(each, style)),
    ...(rest.length === 0 ? [] : [wrap(`And ${rest.length} more: ${rest.map(brief).join('; ')}.`, style.columns)]),
    ...(accepted.length === 0 ? [] : [wrap(`Accepted for now: ${accepted.map(brief).join('; ')}.`, style.columns)]),
  ].join('\n\n')
}
