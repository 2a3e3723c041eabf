/** The last lines of a sitting: what was written, where the service stands, what to do next. */

import type { Assessment } from '#core/judgement/types.ts'
import { terminal } from '#report/encode/terminal.ts'
import { nowWords } from '#report/gap-analysis/first.ts'
import type { Style } from '#report/style.ts'
import { VERDICT_WORDS } from '#report/view.ts'
import { wrap } from '#report/wrap.ts'

export interface Closing {
  readonly assessment: Assessment | undefined
  /** Files that were written, as people see them. */
  readonly written: readonly string[]
  /** Steps still open. */
  readonly open: number
  /** The command that goes on. */
  readonly resume: string
}

const FIRST = 3

const firstGaps = (assessment: Assessment, style: Style): readonly string[] => {
  const gaps = assessment.gaps.filter(({ acceptance }) => acceptance === undefined).slice(0, FIRST)
  if (gaps.length === 0) return []
  const lines = gaps.map((gap, index) =>
    [
      wrap(`${index + 1}. ${gap.practice.name}${gap.gate ? ' (must-have)' : ''}: ${nowWords(gap)}`, style.columns),
      wrap(`Next: ${gap.next}`, style.columns, 3),
    ].join('\n'),
  )
  return [[style.strong('What to do first'), ...lines].join('\n')]
}

const ASKED = 'Every question that this phase expects has been asked. See it all: opsready gaps'

const stillOpen = (assessment: Assessment | undefined, open: number): string => {
  const { unanswered = 0, questions = 0 } = assessment?.counts ?? {}
  if (unanswered > 0) return `${unanswered} of ${questions} questions are still open.`
  return `${open} ${open === 1 ? 'thing is' : 'things are'} still to be said, such as who owns what.`
}

export const closing = ({ assessment, written, open, resume }: Closing, style: Style): string => {
  const standing =
    assessment === undefined
      ? []
      : [
          wrap(`${style.strong(VERDICT_WORDS[assessment.verdict])}. ${assessment.reasons.join(' ')}`, style.columns),
          ...firstGaps(assessment, style),
        ]
  const next = open === 0 ? ASKED : `${stillOpen(assessment, open)} Go on with: ${resume}`
  const files =
    written.length === 0
      ? 'Nothing was written.'
      : `Wrote ${written.map(terminal).join(' and ')}. Commit what was written, so that a review shows what changed.`
  return `\n${[...standing, wrap(next, style.columns), wrap(files, style.columns)].join('\n\n')}\n`
}
