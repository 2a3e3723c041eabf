import { LEVELS } from '#core/catalogue/types.ts'
import type { Gap } from '#core/judgement/types.ts'
import { code, md } from '#report/encode/markdown.ts'
import type { GapsView } from '#report/view.ts'

const HOW_MANY = 5

/** What the team answered, in the question's own words. */
export const nowWords = ({ answer, question, level }: Pick<Gap, 'answer' | 'question' | 'level'>): string =>
  answer === undefined
    ? 'Not answered yet.'
    : answer === 'unknown'
      ? 'We do not know.'
      : question.answers[LEVELS[level]]

const item = (gap: Gap, index: number): string =>
  [
    `${index + 1}. **${md(gap.practice.name)}**${gap.gate ? ' (must-have)' : ''}. ${md(gap.question.text)}`,
    `   Today: ${md(nowWords(gap))}`,
    `   **Next: ${md(gap.next)}** (${code(`opsready assess ${gap.question.id}`)})`,
  ].join('<br>\n')

/** The five things to do first; what is accepted waits. */
export const first = ({ assessment: { gaps } }: GapsView): string => {
  const open = gaps.filter(({ acceptance }) => acceptance === undefined).slice(0, HOW_MANY)
  const intro =
    open.length === 0
      ? 'Nothing that this phase expects is missing. Keep it true: review each practice in turn.'
      : 'Must-haves first, then what other practices lean on most. Each step can be done next week by two people.'
  return ['## What to do first', intro, ...(open.length === 0 ? [] : [open.map(item).join('\n')])].join('\n\n')
}
