/** The last lines of a log: what the models came to, and how much was found. */

import { count } from '#core/sentence.ts'
import { terminal } from '#report/encode/terminal.ts'
import { VERDICT_WORDS } from '#report/view.ts'
import { unknownIn } from './reported.ts'
import type { CheckView } from './view.ts'

/** `2 errors, 1 note, 1 not known`; empty where nothing was found and everything is known. */
export const countWords = ({ summary: { error, warning, note, unknown } }: CheckView): string =>
  [
    ...[[error, 'error'] as const, [warning, 'warning'] as const, [note, 'note'] as const]
      .filter(([number]) => number > 0)
      .map(([number, word]) => count(number, word)),
    ...(unknown > 0 ? [`${unknown} not known`] : []),
  ].join(', ')

/** What it means that nothing was found. */
export const allIsWell = ({ models }: Pick<CheckView, 'models'>): string =>
  models.length === 1
    ? 'the model is valid, the page is current, the evidence is there'
    : `${models.length === 2 ? 'both' : `all ${models.length}`} models are valid, their pages are current, their evidence is there`

/** The last line where nothing was found: nobody knows of a model that has a fault. */
export const noDrift = (view: CheckView): string =>
  view.faults.length === 0
    ? `No drift: ${allIsWell(view)}.`
    : 'No drift in what was judged; a model that has a fault was not.'

/** What could not be judged, a line each. */
export const unknownLines = (view: CheckView): readonly string[] =>
  unknownIn(view).map(({ at, message, fix }) =>
    terminal(`not known: ${at.file}:${at.line}:${at.column}: ${message} ${fix}`.replaceAll(/\s+/g, ' ')),
  )

/** One line a model, then one for all. */
export const modelLines = (view: CheckView): readonly string[] => [
  ...view.models.map(({ service, verdict }) =>
    terminal(`${service}: ${VERDICT_WORDS[verdict]}.`.replaceAll(/\s+/g, ' ')),
  ),
  ...(view.faults.length === 0 ? [] : [`${count(view.faults.length, 'fault')}: a model that has one was not judged.`]),
  ...(view.models.length === 0
    ? []
    : [`${countWords(view) || (view.faults.length === 0 ? 'No drift' : 'No drift in what was judged')}.`]),
]
