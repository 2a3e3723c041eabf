/** `opsready observe` for a terminal: what was seen, what it proposes, what it contradicts, and what cannot be said. */

import { count } from '#core/sentence.ts'
import type { Challenge } from '#core/judgement/types.ts'
import type { Observation } from '#core/observe/shown.ts'
import type { Contradiction } from '#core/observe/contradictions.ts'
import type { Proposal } from '#core/observe/proposals.ts'
import { oneLine } from '#report/encode/terminal.ts'
import type { Style } from '#report/style.ts'
import { wrap } from '#report/wrap.ts'
import { lookedText, type ObserveView, placesText, valueText } from './view.ts'

const WORDS = { met: 'seen', contradicted: 'against' } as const

const sighting = ({ signal, sighting: seen }: Observation, style: Style): string => {
  if (seen.kind === 'unknown') return wrap(`${signal.id}: ${oneLine(seen.reason)}`, style.columns, 2)
  const mark = style[seen.kind === 'met' ? 'good' : 'warn'](WORDS[seen.kind])
  const places = placesText(seen.places, oneLine)
  return [
    wrap(`${mark} ${style.strong(signal.id)} (${signal.strength}): ${oneLine(seen.says)}`, style.columns, 2),
    ...(places === '' ? [] : [style.quiet(wrap(places, style.columns, 4))]),
    ...(signal.caveat === undefined ? [] : [style.quiet(wrap(`But: ${signal.caveat}.`, style.columns, 4))]),
  ].join('\n')
}

/** What was only not seen stands together; a reason of its own stands by itself. */
const unknowns = (unknown: readonly Observation[], style: Style): readonly string[] => {
  const isUnseen = ({ sighting: seen }: Observation): boolean => seen.kind === 'unknown' && seen.unseen === true
  const unseen = unknown.filter(isUnseen).map(({ signal }) => signal.id)
  return [
    ...unknown.filter((each) => !isUnseen(each)).map((each) => sighting(each, style)),
    ...(unseen.length === 0
      ? []
      : [wrap(`Looked for and not seen, which proves nothing: ${unseen.join(', ')}.`, style.columns, 2)]),
  ]
}

const proposal = (proposals: readonly Proposal[], style: Style): string => {
  const [first] = proposals as readonly [Proposal, ...Proposal[]]
  return [
    wrap(`${style.strong(first.id)}: ${oneLine(valueText(first.value))}?`, style.columns, 2),
    ...proposals.map(({ says, strength, places }) =>
      wrap(
        `${oneLine(says)} (${strength}${places.length === 0 ? '' : `; ${placesText(places, oneLine)}`})`,
        style.columns,
        4,
      ),
    ),
  ].join('\n')
}

const contradiction = ({ id, declared, says, strength, signal, places }: Contradiction, style: Style): string =>
  wrap(
    `${style.warn(id)}: the model says ${oneLine(declared)}. ${oneLine(says)} (${signal.id}, ${strength}${places.length === 0 ? '' : `; ${placesText(places, oneLine)}`})`,
    style.columns,
    2,
  )

const challenge = ({ rule, title, says, ask }: Challenge, style: Style): string =>
  [
    wrap(`${style.strong(title)} (${rule})`, style.columns, 2),
    wrap(`${oneLine(says)}${ask === '' ? '' : ` ${oneLine(ask)}`}`, style.columns, 4),
  ].join('\n')

const part = (title: string, lines: readonly string[], style: Style): readonly string[] =>
  lines.length === 0 ? [] : [style.strong(title), ...lines, '']

export const observeText = (view: ObserveView, style: Style): string => {
  const { observations, proposals, contradictions, challenges, unread, model } = view
  const seen = observations.filter(({ sighting: { kind } }) => kind !== 'unknown')
  const unknown = observations.filter(({ sighting: { kind } }) => kind === 'unknown')
  return `${[
    wrap(oneLine(lookedText(view)), style.columns),
    wrap('What is not here may live elsewhere: a file that is missing proves nothing.', style.columns),
    '',
    ...part(
      'What was seen',
      seen.map((each) => sighting(each, style)),
      style,
    ),
    ...part('What cannot be said, and why', unknowns(unknown, style), style),
    ...part(
      'What is not read, and why',
      unread.map(({ id, unread: why }) => wrap(`${id}: ${why ?? ''}`, style.columns, 2)),
      style,
    ),
    ...part(
      'What it proposes, for you to decide',
      proposals.map((each) => proposal(each, style)),
      style,
    ),
    ...part(
      'Where the model and the repository do not agree',
      contradictions.map((each) => contradiction(each, style)),
      style,
    ),
    ...part(
      'Worth challenging, by what was seen',
      challenges.map((each) => challenge(each, style)),
      style,
    ),
    wrap(
      `${count(seen.length, 'signal')} seen, ${unknown.length} unknown, ${count(proposals.length, 'proposal')}, ${count(contradictions.length, 'contradiction')}.${model === undefined ? ' There is no model yet to compare with.' : ''} Nothing was changed.`,
      style.columns,
    ),
  ].join('\n')}\n`
}
