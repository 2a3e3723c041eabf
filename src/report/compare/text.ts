/** `opsready compare` for a terminal: first how far they agree, then what to talk about. */

import type { Comparison, Shared } from '#core/interview/compare.ts'
import { count } from '#core/sentence.ts'
import { oneLine } from '#report/encode/terminal.ts'
import type { Style } from '#report/style.ts'
import { wrap } from '#report/wrap.ts'

export interface CompareView {
  readonly files: readonly string[]
  readonly comparison: Comparison
}

const PER_CENT = 100

const difference = ({ question, answers }: Shared, style: Style): string =>
  [
    wrap(question.text, style.columns),
    ...answers.map(({ name, answer }) => wrap(`${style.strong(answer)}: ${oneLine(name)}`, style.columns, 2)),
    style.quiet(`  ${question.id}`),
  ].join('\n')

/** Rounded down: never better than it is. */
export const agreement = ({ agreed, differing }: Comparison): number | undefined => {
  const shared = agreed.length + differing.length
  return shared === 0 ? undefined : Math.floor((agreed.length * PER_CENT) / shared)
}

export const compareText = ({ files, comparison }: CompareView, style: Style): string => {
  const { agreed, differing, single } = comparison
  const shared = agreed.length + differing.length
  const measure =
    shared === 0
      ? 'No question is answered in more than one of these files.'
      : `${agreed.length} of ${count(shared, 'question')} answered in more than one file ${agreed.length === 1 || shared === 1 ? 'has' : 'have'} the same answer in each (${agreement(comparison) ?? 0}%). ${single} ${single === 1 ? 'is' : 'are'} answered in one file only.`
  return `${[
    wrap(`${files.map(oneLine).join(', ')}. ${measure}`, style.columns),
    ...(differing.length === 0
      ? []
      : [style.strong('Worth talking about'), ...differing.map((each) => difference(each, style))]),
    wrap('Where people differ is the finding. Nobody is scored.', style.columns),
  ].join('\n\n')}\n`
}
