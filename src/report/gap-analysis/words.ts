import { md, table } from '#report/encode/markdown.ts'
import type { GapsView } from '#report/view.ts'

/** Words that hide something, beside the findings and never among them. */
export const words = ({ assessment: { remarks } }: GapsView): string => {
  if (remarks.length === 0) return ''
  const rows = remarks.map(({ name, count, prefer, why }) => [md(name), String(count), md(prefer), md(why)])
  return [
    '## Words to look at',
    'Remarks on the text above, which change nothing. Where a word is a name in your organisation, list it under `policy: terms: accept:`.',
    table(['Word', 'Times', 'Say instead', 'Why'], rows, 'lr'),
  ].join('\n\n')
}
