/** The lines above a prompt: where we are, and what it is about. */

import type { Practice } from '#core/catalogue/types.ts'
import type { Progress } from '#core/interview/progress.ts'
import type { Step } from '#core/interview/types.ts'
import type { Style } from '#report/style.ts'
import { AUDIENCE_NAMES } from '#report/words.ts'
import { wrap } from '#report/wrap.ts'

const rule = ({ ascii }: Style): string => (ascii ? '--' : '──')

/** The whole: how much is answered, the must-haves, and the time. */
export const wholeText = ({ answered, total, gatesOpen }: Progress, minutes: number | undefined): string =>
  [
    `${answered} of ${total} answered`,
    ...(gatesOpen === 0 ? [] : [`${gatesOpen} must-have${gatesOpen === 1 ? '' : 's'} not answered`]),
    ...(minutes === undefined ? [] : [`about ${minutes} minutes at your pace`]),
  ].join(', ')

const line = (style: Style, name: string, rest: string): string =>
  `\n${wrap(`${style.quiet(rule(style))} ${style.strong(name)}${rest === '' ? '' : style.quiet(`, ${rest}`)}`, style.columns)}\n`

/** Where a step stands; `minutes` are what is left, where the pace is known. Ends with a newline. */
export const heading = (step: Step, progress: Progress, minutes: number | undefined, style: Style): string => {
  if (step.kind === 'fact')
    return `${line(style, step.fact.group, `${progress.place} of ${progress.of} fact${progress.of === 1 ? '' : 's'}`)}${style.quiet(`${wrap(step.fact.why, style.columns)}\n`)}`
  if (step.kind !== 'question') return line(style, step.practice.name, '')
  const { gate, question, practice } = step
  const best = question.audience.map((role) => AUDIENCE_NAMES[role]).join(', ')
  const more = [wholeText(progress, minutes), `${gate ? 'A must-have. ' : ''}Best known to: ${best}`]
  const place = `question ${progress.place} of ${progress.of}`
  return `${line(style, practice.name, place)}${more.map((each) => style.quiet(`${wrap(each, style.columns)}\n`)).join('')}`
}

/** What a practice is for, before its first prompt. */
export const about = ({ purpose }: Practice, style: Style): string => style.quiet(`${wrap(purpose, style.columns)}\n`)
