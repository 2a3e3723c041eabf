/** The task list: where each practice stands, in the words of GOV.UK's pattern for tasks that take many sittings. */

import type { Practice } from '#core/catalogue/types.ts'
import { saidOf } from '#core/model/practice.ts'
import { isOpenGate } from '#core/judgement/gates.ts'
import type { Assessment } from '#core/judgement/types.ts'
import { asModel, type Draft } from './draft.ts'
import type { Status } from './status.ts'
import type { Planned } from './types.ts'

export interface HubLine {
  readonly practice: Practice
  readonly status: Status
  /** Questions answered, of those that apply. */
  readonly answered: number
  readonly of: number
  /** Must-haves in force that are below their minimum and not accepted. */
  readonly gatesOpen: number
  readonly owner: string | undefined
}

interface OfPractice {
  readonly answered: number
  readonly of: number
  readonly gatesOpen: number
  readonly steps: readonly Planned[]
  readonly expected: boolean
}

const statusOf = ({ answered, of, gatesOpen, steps, expected }: OfPractice): Status => {
  if (!expected) return 'later'
  if (gatesOpen > 0 && answered === of) return 'problem'
  if (steps.some(({ reason }) => reason === 'due' || reason === 'changed')) return 'due'
  if (answered === 0) return 'not-started'
  return steps.some(({ reason }) => reason === 'open') ? 'in-progress' : 'completed'
}

/** One line a practice, in the order of the catalogue; `steps` is the plan of everything. */
export const hub = (draft: Draft, assessment: Assessment, steps: readonly Planned[]): readonly HubLine[] =>
  assessment.practices.map(({ practice, states, expected }) => {
    const own = steps.filter(({ step }) => step.kind !== 'fact' && step.practice.id === practice.id)
    const answered = states.filter(({ answer }) => answer !== undefined).length
    const gatesOpen = states.filter(isOpenGate).length
    return {
      practice,
      status: statusOf({ answered, of: states.length, gatesOpen, steps: own, expected }),
      answered,
      of: states.length,
      gatesOpen,
      owner: saidOf(asModel(draft), practice).owner,
    }
  })
