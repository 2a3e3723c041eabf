/** What is still open when a sitting ends, and the command that goes on with it: of the sitting, and of the service. */

import { plan } from '#core/interview/plan.ts'
import { type Planned, type Scope, WHOLE } from '#core/interview/types.ts'
import { assess } from '#core/judgement/assess.ts'
import type { Ahead } from '#report/interview/closing.ts'
import type { Context } from './context.ts'
import type { InterviewOptions } from './interview.ts'
import { modelOf } from './model.ts'
import { goOn, goOnAlike } from './resume.ts'

const planOf = ({ host, store, catalogue, ...sitting }: Context, scope: Scope): readonly Planned[] =>
  plan({
    model: store.draft(),
    catalogue,
    today: host.clock.today(),
    scope,
    sitting: { ...sitting, groups: new Set() },
  })

/** Steps that somebody still has to say something of. What was named is asked again; answered, it is not open. */
const openIn = (steps: readonly Planned[]): readonly Planned[] =>
  steps.filter(({ reason, answered }) => reason !== undefined && (reason !== 'named' || !answered))

/** Steps that are open of everything that the phase expects, whatever this sitting was about. */
export const openNow = (context: Context): readonly Planned[] => openIn(planOf(context, WHOLE))

const isWhole = ({ all, gatesOnly, ids, role, voice, practices }: Scope): boolean =>
  !all && !gatesOnly && ids.length === 0 && role === undefined && voice === undefined && practices === undefined

const ofSitting = (context: Context, options: InterviewOptions): Ahead => {
  const steps = planOf(context, context.scope)
  const questions = steps.filter(({ step }) => step.kind === 'question')
  return {
    of: 'sitting',
    open: openIn(steps).length,
    questions: questions.length,
    unanswered: questions.filter(({ answered }) => !answered).length,
    resume: goOnAlike(options),
  }
}

/** Of everything, in the figures of every other report. */
const ofService = (context: Context): Pick<Ahead, 'open' | 'questions' | 'unanswered'> => {
  const model = modelOf(context.store)
  const { questions = 0, unanswered = 0 } = model === undefined ? {} : assess(model, context.catalogue).counts
  return { open: openNow(context).length, questions, unanswered }
}

/** Of a sitting about a part, that part, while something of it is open; then everything. */
export const aheadOf = (context: Context, options: InterviewOptions): Ahead => {
  if (isWhole(context.scope)) return { ...ofService(context), of: 'service', resume: goOnAlike(options) }
  const sitting = ofSitting(context, options)
  return sitting.open > 0 ? sitting : { ...ofService(context), of: 'rest', resume: goOn(options) }
}
