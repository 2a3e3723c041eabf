/**
 * The lines above a prompt for somebody who listens: the question comes soon, and nothing is said by a mark or a column. What is the
 * same at each question is said once a practice, and what `why` says too is left to it.
 */

import { STAGES, STAGE_NAMES } from '#core/catalogue/types.ts'
import type { HubLine } from '#core/interview/hub.ts'
import type { Progress } from '#core/interview/progress.ts'
import type { Step } from '#core/interview/types.ts'
import type { Style } from '#report/style.ts'
import { AUDIENCE_NAMES } from '#report/words.ts'
import { wrap } from '#report/wrap.ts'
import { wholeText } from './heading.ts'
import { stageCounts } from './hub.ts'

const nameOf = (step: Step): string => (step.kind === 'fact' ? step.fact.group : step.practice.name)

const placeOf = (step: Step, { place, of }: Progress): string => {
  if (step.kind === 'fact') return `, ${place} of ${of} fact${of === 1 ? '' : 's'}.`
  if (step.kind !== 'question') return '.'
  const best = step.question.audience.map((role) => AUDIENCE_NAMES[role]).join(', ')
  return `, question ${place} of ${of}${step.gate ? ', a must-have' : ''}. Best known to: ${best}.`
}

/** Where a step stands; `isNew` is whether another practice was asked about before. Ends with a newline. */
export const headingAloud = (
  step: Step,
  progress: Progress,
  minutes: number | undefined,
  isNew: boolean,
  style: Style,
): string => {
  const first = `${style.strong(nameOf(step))}${placeOf(step, progress)}`
  const more = step.kind !== 'fact' && isNew ? [`${wholeText(progress, minutes)}.`] : []
  return `\n${[first, ...more].map((each) => `${wrap(each, style.columns)}\n`).join('')}`
}

/** The task list by stage; ends with a newline. */
export const hubAloud = (lines: readonly HubLine[], style: Style): string => {
  const text = [
    ...STAGES.map((id) => {
      const own = lines.filter(({ practice }) => practice.stage === id)
      return `${STAGE_NAMES[id]}: ${stageCounts(own)}.`
    }),
    'Start anywhere. Type go to choose another practice, or name it: opsready assess incident-management',
  ]
  return `\n${text.map((each) => `${wrap(each, style.columns)}\n`).join('')}`
}
