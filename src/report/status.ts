/** `opsready` alone, as text. */

import type { Assessment } from '#core/judgement/types.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { terminal } from './encode/terminal.ts'
import type { Style } from './style.ts'
import { VERDICT_WORDS } from './view.ts'
import { PHASE_NAMES } from './words.ts'
import { wrap } from './wrap.ts'

export interface Status {
  readonly shown: string
  readonly model: OperatingModel
  readonly assessment: Assessment
}

const COMMANDS = [
  ['opsready assess', 'go on with the questions'],
  ['opsready gaps', 'what is missing, and what to do first'],
  ['opsready check', 'is it still valid, true and current'],
  ['opsready help', 'every command'],
] as const

const COLUMN = 18

const commands = (rows: readonly (readonly [string, string])[]): string =>
  rows.map(([command, does]) => `  ${command.padEnd(COLUMN)} ${does}`).join('\n')

/** Where a service stands. */
export const statusText = ({ shown, model, assessment }: Status, style: Style): string => {
  const { verdict, phase, reasons, counts } = assessment
  const open =
    counts.unanswered === 0
      ? 'Every question is answered.'
      : `${counts.unanswered} of ${counts.questions} questions are still open.`
  return `${[
    `${style.strong(terminal(model.service.name))} ${style.quiet(`(${terminal(shown)})`)}`,
    wrap(
      `${style.strong(VERDICT_WORDS[verdict])} (phase: ${PHASE_NAMES[phase]}). ${reasons.join(' ')} ${open}`,
      style.columns,
    ),
    '',
    commands(COMMANDS),
  ].join('\n')}\n`
}

/** How to begin. */
export const withoutModel = (style: Style): string =>
  `${[
    wrap(
      'There is no operating model here yet. opsready asks a team how it runs its service, writes that down in operating-model.yaml, and says in gap-analysis.md what is missing and what to do next.',
      style.columns,
    ),
    '',
    commands([
      ['opsready assess', 'begin the interview'],
      ['opsready init', 'write a first model and edit it by hand'],
      ['opsready list', 'see what is asked'],
      ['opsready help', 'every command'],
    ]),
  ].join('\n')}\n`
