/** `opsready` alone, as text. */

import { count, listed } from '#core/sentence.ts'
import type { Assessment } from '#core/judgement/types.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { oneLine } from './encode/terminal.ts'
import type { Style } from './style.ts'
import { VERDICT_WORDS } from './view.ts'
import { PHASE_NAMES } from './words.ts'
import { wrap } from './wrap.ts'

export interface Status {
  readonly shown: string
  readonly model: OperatingModel
  readonly assessment: Assessment
  /** Practices whose review is due. */
  readonly due: number
  /** What a command needs to mean the same model, where it does not find it. */
  readonly named?: string
}

const COMMANDS = [
  ['opsready assess', 'the interview: what is open or due'],
  ['opsready gaps', 'what is missing, and what to do first'],
  ['opsready check', 'is it still valid, true and current'],
  ['opsready help', 'every command'],
] as const

const COLUMN = 24

/** The next sensible command, and why it is that one. */
const nextOf = ({ assessment: { counts, gates, gaps }, due }: Status): readonly [command: string, why: string] => {
  const unsaid = gates.filter(({ met, state }) => !met && state.answer === undefined && state.acceptance === undefined)
  if (unsaid.length > 0)
    return ['opsready assess --gates', `${count(unsaid.length, 'must-have is', 'must-haves are')} not answered yet`]
  if (counts.unanswered > 0)
    return ['opsready assess', `${count(counts.unanswered, 'question is', 'questions are')} not answered yet`]
  if (due > 0) return ['opsready assess', `the review of ${count(due, 'practice is', 'practices is')} due`]
  const open = gaps.filter(({ acceptance }) => acceptance === undefined).length
  return open > 0
    ? ['opsready gaps', `what to do first about ${count(open, 'gap', 'gaps')}`]
    : ['opsready check', 'is it still valid, true and current']
}

/** What each command does stands beside it, or below it where there is no room. */
const commands = (rows: readonly (readonly [string, string])[], style: Style): string => {
  const lines = rows.map(([command, does]) => `  ${command.padEnd(COLUMN)} ${does}`)
  if (lines.every(({ length }) => length <= style.columns)) return lines.join('\n')
  return rows.map(([command, does]) => `  ${command}\n${wrap(does, style.columns, 4)}`).join('\n')
}

const heading = (name: string, shown: string, style: Style): string =>
  wrap(`${style.strong(oneLine(name))} ${style.quiet(`(${oneLine(shown)})`)}`, style.columns)

const next = (command: string, because: string, style: Style, named = ''): string =>
  wrap(`${style.strong('Next:')} ${command}${oneLine(named)} ${style.quiet(`(${because})`)}`, style.columns)

/** Where a service stands. */
export const statusText = (status: Status, style: Style): string => {
  const { shown, model, assessment } = status
  const [command, because] = nextOf(status)
  const { verdict, phase, reasons, counts } = assessment
  const open =
    counts.unanswered === 0
      ? 'Every question is answered.'
      : `${counts.unanswered} of ${counts.questions} questions are still open.`
  return `${[
    heading(model.service.name, shown, style),
    wrap(
      `${style.strong(VERDICT_WORDS[verdict])} (phase: ${PHASE_NAMES[phase]}). ${reasons.join(' ')} ${open}`,
      style.columns,
    ),
    '',
    next(command, because, style, status.named),
    '',
    commands(
      COMMANDS.filter(([each]) => each !== command),
      style,
    ),
  ].join('\n')}\n`
}

/** A model that has been begun and does not say yet what every model must. */
export const draftText = (shown: string, lacks: readonly string[], style: Style, named = ''): string =>
  `${[
    wrap(
      `${oneLine(shown)} is only a beginning. Until it gives the ${listed(lacks)} of the service, nothing can be judged.`,
      style.columns,
    ),
    '',
    next('opsready assess', 'go on with the questions', style, named),
  ].join('\n')}\n`

/** How to begin. */
export const withoutModel = (style: Style): string =>
  `${[
    wrap(
      'There is no operating model here yet. opsready asks a team how it runs its service, writes that down in operating-model.yaml, and says in gap-analysis.md what is missing and what to do next.',
      style.columns,
    ),
    '',
    next('opsready assess', 'the interview; you can stop at any time, nothing is lost', style),
    '',
    commands(
      [
        ['opsready init', 'write a first model and edit it by hand'],
        ['opsready list', 'see what is asked'],
        ['opsready help', 'every command'],
      ],
      style,
    ),
  ].join('\n')}\n`
