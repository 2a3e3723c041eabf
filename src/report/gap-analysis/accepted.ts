import { code, md, table } from '#report/encode/markdown.ts'
import type { GapsView } from '#report/view.ts'

/** What the team lives with, for now. */
export const accepted = ({ model }: GapsView): string => {
  const entries = model.accepted ?? []
  if (entries.length === 0) return ''
  const rows = entries.map(({ question, rule, finding, reason, by, approvedBy, from, until }) => [
    code(question ?? rule ?? finding ?? ''),
    md(reason),
    `${md(by)}${approvedBy === undefined ? '' : `, approved by ${md(approvedBy)}`}`,
    md(from),
    md(until),
  ])
  return [
    '## Accepted for now',
    'Accepting a gap silences it and raises no figure. Each has an end.',
    table(['What', 'Why', 'By', 'From', 'Until'], rows),
  ].join('\n\n')
}
