import type { Gap, GateReason } from '#core/judgement/types.ts'
import { code, md, table } from '#report/encode/markdown.ts'
import type { GapsView } from '#report/view.ts'
import { LEVEL_WORDS } from '#report/words.ts'
import { nowWords } from './first.ts'

/** Why a must-have is one, where a rule says so of this service. */
const reasonWords = (id: string, reasons: readonly GateReason[]): string =>
  reasons
    .filter(({ question }) => question === id)
    .map(({ why, rule }) => `<br>*${md(why)}* (${code(rule)})`)
    .join('')

const row = (gap: Gap, index: number, reasons: readonly GateReason[]): readonly string[] => [
  String(index + 1),
  `**${md(gap.practice.name)}.** ${md(gap.question.text)}<br>${code(gap.question.id)}${reasonWords(gap.question.id, reasons)}`,
  `${md(nowWords(gap))}${gap.acceptance === undefined ? '' : ` *Accepted until ${md(gap.acceptance.until)}.*`}`,
  `${LEVEL_WORDS[gap.expected]}: ${md(gap.question.answers[gap.expectedWord])}`,
  md(gap.next),
]

const HEAD = ['', 'Question', 'Today', 'Expected', 'What to do next']

/** All gaps in the order of work, must-haves apart. */
export const gapList = ({ assessment: { gaps, gateReasons } }: GapsView): string => {
  const rows = gaps.map((gap, index) => ({ gap, cells: row(gap, index, gateReasons) }))
  const isMixed = gaps.some(({ gate }) => gate) && gaps.some(({ gate }) => !gate)
  const part = (title: string, intro: string, gate: boolean): readonly string[] => {
    const of = rows.filter(({ gap }) => gap.gate === gate).map(({ cells }) => cells)
    return of.length === 0 ? [] : [...(gate || isMixed ? [`### ${title}`] : []), intro, table(HEAD, of, 'r')]
  }
  if (gaps.length === 0)
    return ['## Gaps', 'None: every question that applies is where this phase expects it.'].join('\n\n')
  return [
    '## Gaps',
    ...part(
      'Must-haves',
      'While one of these is below what is expected, and not accepted, the service is not ready.',
      true,
    ),
    ...part(
      'The rest, in order',
      'First what other practices lean on most, then what is furthest from where it should be.',
      false,
    ),
  ].join('\n\n')
}
