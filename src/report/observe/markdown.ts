/** `opsready observe -f markdown`: the same as a page. */

import type { Place } from '#core/observe/facts.ts'
import type { Observation } from '#core/observe/shown.ts'
import { code, md, table } from '#report/encode/markdown.ts'
import { lookedText, type ObserveView, placesText, valueText } from './view.ts'

const where = (places: readonly Place[]): string => (places.length === 0 ? '–' : md(placesText(places, (path) => path)))

const row = ({ signal, sighting }: Observation): readonly string[] =>
  sighting.kind === 'unknown'
    ? [code(signal.id), md(sighting.reason)]
    : [
        code(signal.id),
        sighting.kind === 'met' ? 'seen' : '**against**',
        signal.strength,
        `${md(sighting.says)}${signal.caveat === undefined ? '' : ` *${md(`${signal.caveat}.`)}*`}`,
        where(sighting.places),
      ]

const part = (title: string, body: string, isThere: boolean): readonly string[] =>
  isThere ? [`## ${title}`, '', body, ''] : []

export const observeMarkdown = (view: ObserveView): string => {
  const { observations, proposals, contradictions, challenges, unread } = view
  const seen = observations.filter(({ sighting: { kind } }) => kind !== 'unknown')
  const unknown = observations.filter(({ sighting: { kind } }) => kind === 'unknown')
  return [
    '# What the repository shows',
    '',
    `${md(lookedText(view))} What is not here may live elsewhere: a file that is missing proves nothing.`,
    '',
    ...part('What was seen', table(['Signal', 'State', 'Strength', 'What', 'Where'], seen.map(row)), seen.length > 0),
    ...part(
      'What it proposes, for you to decide',
      table(
        ['Fact or question', 'Value', 'Because', 'Strength', 'Where'],
        proposals
          .flat()
          .map(({ id, value, says, strength, places }) => [
            code(id),
            md(valueText(value)),
            md(says),
            strength,
            where(places),
          ]),
      ),
      proposals.length > 0,
    ),
    ...part(
      'Where the model and the repository do not agree',
      table(
        ['Fact or question', 'The model says', 'The repository shows', 'Signal', 'Where'],
        contradictions.map(({ id, declared, says, signal, strength, places }) => [
          code(id),
          md(declared),
          md(says),
          `${code(signal.id)} (${strength})`,
          where(places),
        ]),
      ),
      contradictions.length > 0,
    ),
    ...part(
      'Worth challenging, by what was seen',
      challenges
        .map(({ rule, title, says, ask }) => `- **${md(title)}.** ${md(says)} ${md(ask)} (${code(rule)})`)
        .join('\n'),
      challenges.length > 0,
    ),
    ...part('What cannot be said, and why', table(['Signal', 'Why'], unknown.map(row)), unknown.length > 0),
    ...part(
      'What is not read, and why',
      table(
        ['Signal', 'Why'],
        unread.map(({ id, unread: why }) => [code(id), md(why ?? '')]),
      ),
      unread.length > 0,
    ),
  ]
    .join('\n')
    .replace(/\n+$/, '\n')
}
