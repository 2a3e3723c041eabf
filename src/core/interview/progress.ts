/** Where we are, as counts that stay true when an answer changes the way. */

import type { Planned, Step } from './types.ts'

export interface Progress {
  /** Place among the questions of its practice, from 1, and how many there are. */
  readonly place: number
  readonly of: number
  /** Questions answered, of all that are in play now. */
  readonly answered: number
  readonly total: number
  /** Must-haves among them that nobody has answered yet. */
  readonly gatesOpen: number
}

const isQuestion = ({ step }: Planned): boolean => step.kind === 'question'

/** Progress at a step of a plan. */
export const progressAt = (steps: readonly Planned[], step: Step): Progress => {
  const questions = steps.filter(isQuestion)
  const around =
    step.kind === 'fact'
      ? steps.filter(({ step: each }) => each.kind === 'fact' && each.fact.group === step.fact.group)
      : questions.filter(({ step: each }) => each.kind === 'question' && each.practice.id === step.practice.id)
  const ordered =
    step.kind === 'question'
      ? step.practice.questions.filter(({ id }) => around.some(({ step: each }) => each.id === id)).map(({ id }) => id)
      : around.map(({ step: each }) => each.id)
  return {
    place: ordered.indexOf(step.id) + 1,
    of: ordered.length,
    answered: questions.filter(({ reason }) => reason !== 'open').length,
    total: questions.length,
    gatesOpen: questions.filter(({ step: each, reason }) => each.kind === 'question' && each.gate && reason === 'open')
      .length,
  }
}
