/** The last lines of a sitting: what was written, where the service stands, what to do next. */

import { listed } from '#core/sentence.ts'
import type { Assessment } from '#core/judgement/types.ts'
import { oneLine } from '#report/encode/terminal.ts'
import { nowWords } from '#report/gap-analysis/first.ts'
import type { Style } from '#report/style.ts'
import { VERDICT_WORDS } from '#report/view.ts'
import { wrap } from '#report/wrap.ts'
import { forEditors, withCommand } from './command.ts'

/** What is still open, and how to go on with it. */
export interface Ahead {
  /** Of the whole service; of the part that the sitting was about; or, where nothing of that part is open, of the rest. */
  readonly of: 'service' | 'sitting' | 'rest'
  /** Steps still open. */
  readonly open: number
  /** Questions that are asked, and those of them that nobody has answered. */
  readonly questions: number
  readonly unanswered: number
  /** The command that goes on. */
  readonly resume: string
}

export interface Closing {
  readonly assessment: Assessment | undefined
  /** Files that were written, as people see them. */
  readonly written: readonly string[]
  /** A page by somebody else where ours would be. */
  readonly left?: string | undefined
  readonly ahead: Ahead
  /** The command that helps with a model that this sitting has begun. */
  readonly help: string | undefined
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

const ASKED = 'Every question that this phase expects has been asked. See it all:'

const stillOpen = ({ of, open, questions, unanswered }: Ahead): string => {
  if (unanswered > 0)
    return `${unanswered} of ${questions} questions${of === 'sitting' ? ' in this sitting' : ''} ${unanswered === 1 ? 'is' : 'are'} still open.`
  return `${open} ${open === 1 ? 'thing is' : 'things are'} still missing, such as who owns what.`
}

const nextOf = (ahead: Ahead, { columns }: Style): string => {
  if (ahead.open === 0) return withCommand(ASKED, 'opsready gaps', columns)
  const done = ahead.of === 'rest' ? 'Everything that this sitting asks is answered. ' : ''
  return withCommand(`${done}${stillOpen(ahead)} Go on with:`, ahead.resume, columns)
}

/** Nothing takes the place of a page by somebody else. */
const theirs = (left: string, { columns }: Style): string =>
  withCommand(
    `${oneLine(left)} was left as it is, because it does not say that opsready wrote it. Give it another name, then run:`,
    'opsready check --fix',
    columns,
  )

export const closing = ({ assessment, written, left, ahead, help }: Closing, style: Style): string => {
  const standing =
    assessment === undefined
      ? []
      : [
          wrap(`${style.strong(VERDICT_WORDS[assessment.verdict])}. ${assessment.reasons.join(' ')}`, style.columns),
          ...firstGaps(assessment, style),
        ]
  const files =
    written.length === 0
      ? 'Nothing was written.'
      : `Wrote ${listed(written.map(oneLine))}. Commit what was written, so that a review shows what changed.`
  const last = [
    nextOf(ahead, style),
    wrap(files, style.columns),
    ...(left === undefined ? [] : [theirs(left, style)]),
    ...(help === undefined ? [] : [withCommand(forEditors, help, style.columns)]),
  ]
  return `\n${[...standing, ...last].join('\n\n')}\n`
}
