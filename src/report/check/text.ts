/** `opsready check` for a terminal or a log: one paragraph a finding, most important last, then the verdict. */

import type { Finding, Severity } from '#core/finding.ts'
import { terminal } from '#report/encode/terminal.ts'
import { faultsText } from '#report/faults.ts'
import type { Style } from '#report/style.ts'
import { VERDICT_WORDS } from '#report/view.ts'
import { PHASE_NAMES } from '#report/words.ts'
import { wrap } from '#report/wrap.ts'
import type { CheckedModel, CheckView } from './view.ts'

const TONES = { error: 'bad', warning: 'warn', note: 'quiet' } as const satisfies Record<Severity, keyof Style>

const finding = ({ severity, message, fix, location, rule }: Finding, style: Style): string =>
  [
    `${terminal(location.file)}:${location.line}:${location.column}: ${style[TONES[severity]](severity)} ${rule}: ${terminal(message)}`,
    style.quiet(wrap(terminal(fix), style.columns, 2)),
  ].join('\n')

const count = (number: number, word: string): string => `${number} ${word}${number === 1 ? '' : 's'}`

const summary = ({ summary: { error, warning, note } }: CheckView): string => {
  const parts = [
    ...(error === 0 ? [] : [count(error, 'error')]),
    ...(warning === 0 ? [] : [count(warning, 'warning')]),
    ...(note === 0 ? [] : [count(note, 'note')]),
  ]
  return parts.length === 0
    ? 'No drift: the model is valid, the page is current, the evidence is there.'
    : `${parts.join(', ')}.`
}

const model = ({ service, phase, verdict, reasons, remarks }: CheckedModel, style: Style): string =>
  [
    `${style.strong(terminal(service))}: ${VERDICT_WORDS[verdict]} (phase: ${PHASE_NAMES[phase]}). ${reasons.join(' ')}`,
    ...(remarks.length === 0
      ? []
      : [
          `Words to look at, which change nothing: ${remarks.map(({ name, count: times }) => `${name} (${times})`).join(', ')}.`,
        ]),
  ]
    .map((text) => wrap(text, style.columns))
    .join('\n')

export const checkText = (view: CheckView, style: Style): string => {
  const { models, findings, faults } = view
  if (models.length === 0) return faultsText(faults)
  return `${[
    ...findings.toReversed().map((each) => finding(each, style)),
    ...(faults.length === 0 ? [] : [faultsText(faults).trimEnd()]),
    ...models.map((each) => model(each, style)),
    summary(view),
  ].join('\n')}\n`
}
