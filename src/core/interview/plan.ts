/**
 * What the interview asks, in order, as a function of the model: facts, then the must-haves of the phase, then practice by
 * practice. It is made anew after each answer, so an answer that changes what follows changes the rest of the way.
 */

import type { Catalogue } from '#core/catalogue/load.ts'
import { versionIn } from '#core/catalogue/name.ts'
import type { Fact, Phase, Practice, Question } from '#core/catalogue/types.ts'
import { holds } from '#core/challenges/evaluate.ts'
import { saidOf } from '#core/model/practice.ts'
import { inForce } from '#core/judgement/gates.ts'
import { inScope } from '#core/judgement/scope.ts'
import { factsOf } from '#core/model/facts.ts'
import { isDue } from '#core/model/review.ts'
import type { CivilDate, PracticeModel } from '#core/model/types.ts'
import { isLater } from '#core/version.ts'
import { asModel, type Draft } from './draft.ts'
import { isNamed } from './named.ts'
import { isOpenFact } from './open-fact.ts'
import { FRESH, type Planned, type Reason, type Scope, type Sitting, type Step } from './types.ts'

export interface PlanFor {
  readonly model: Draft
  readonly catalogue: Catalogue
  readonly today: CivilDate
  readonly scope: Scope
  readonly sitting: Sitting
}

const factStep = (fact: Fact): Step => ({ kind: 'fact', id: fact.id, fact })

/** Facts without which no question of a practice can be asked: the phase says which apply, and no model is valid without a name. */
const FIRST = new Set(['name', 'phase'])

/** Facts that can be asked now: of everybody, or where their condition holds. Offered ones only by name. */
const factSteps = ({ model, catalogue, scope, sitting }: PlanFor): readonly Planned[] => {
  const fact = factsOf(asModel(model), catalogue)
  const onlyFacts = scope.ids.every((id) => catalogue.facts.some((each) => isNamed(factStep(each), [id])))
  return catalogue.facts.flatMap((each): readonly Planned[] => {
    const step = factStep(each)
    const answered = fact(each.id) !== undefined
    if (scope.ids.length > 0) {
      if (isNamed(step, scope.ids)) return [{ step, reason: 'named', answered }]
      return onlyFacts || answered || !FIRST.has(each.id) ? [] : [{ step, reason: 'open', answered }]
    }
    const applies = each.when === undefined || holds(each.when, fact) === 'true'
    if (each.asked === 'offered' || !applies) return []
    const missing = isOpenFact(each, fact(each.id)) && (!each.optional || sitting.groups.has(each.group))
    return [{ step, reason: missing ? 'open' : scope.all ? 'named' : undefined, answered }]
  })
}

/** Groups with something open that is not optional. */
export const openGroups = (planning: Omit<PlanFor, 'sitting'>): ReadonlySet<string> =>
  new Set(
    factSteps({ ...planning, sitting: FRESH })
      .filter(({ reason }) => reason === 'open')
      .map(({ step }) => (step.kind === 'fact' ? step.fact.group : '')),
  )

const isAnswered = (question: Question, said: PracticeModel): boolean =>
  said.answers !== undefined && Object.hasOwn(said.answers, question.key)

const questionReason = (question: Question, said: PracticeModel, { model, scope }: PlanFor): Reason | undefined => {
  if (!isAnswered(question, said)) return 'open'
  if (isLater(question.changedIn, said.reviewed?.catalogue ?? versionIn(model.catalogue))) return 'changed'
  return scope.all ? 'named' : undefined
}

interface Around extends PlanFor {
  readonly phase: Phase
}

const questionSteps = (practice: Practice, around: Around): readonly (Planned & { readonly gate: boolean })[] => {
  const said = saidOf(asModel(around.model), practice)
  const fact = factsOf(asModel(around.model), around.catalogue)
  return practice.questions
    .filter((question) => inScope(question, fact))
    .map((question) => {
      const gate = inForce(question.gate, around.phase)
      const step: Step = { kind: 'question', id: question.id, practice, question, gate }
      return { step, gate, reason: questionReason(question, said, around), answered: isAnswered(question, said) }
    })
}

/** A practice is confirmed when its questions are answered, and something was said, changed or has become due. */
const confirmReason = (practice: Practice, questions: readonly Planned[], around: Around): Reason | undefined => {
  const said = saidOf(asModel(around.model), practice)
  if (questions.length === 0 || questions.some(({ reason }) => reason === 'open')) return undefined
  if (said.reviewed === undefined || around.sitting.touched.has(practice.id)) return 'open'
  return isDue(said, around.model, around.today) ? 'due' : undefined
}

const practiceSteps = (practice: Practice, around: Around): readonly Planned[] => {
  const said = saidOf(asModel(around.model), practice)
  const questions = questionSteps(practice, around)
  const again = around.scope.all ? 'named' : undefined
  const text = (kind: 'owner' | 'how' | 'implementations'): Planned => ({
    step: { kind, id: `${practice.id}.${kind}`, practice },
    reason: said[kind] === undefined ? 'open' : again,
    answered: said[kind] !== undefined,
  })
  return [
    // A practice that another one covers is described there.
    ...(said.coveredBy === undefined && questions.length > 0
      ? [text('owner'), text('how'), ...(practice.implementations.length === 0 ? [] : [text('implementations')])]
      : []),
    ...questions,
    {
      step: { kind: 'confirm', id: `${practice.id}.confirm`, practice },
      reason: confirmReason(practice, questions, around),
      answered: said.reviewed !== undefined,
    },
  ]
}

const named = (steps: readonly Planned[], { scope, sitting }: Around): readonly Planned[] =>
  steps
    .filter(
      ({ step }) => isNamed(step, scope.ids) || (step.kind === 'confirm' && sitting.touched.has(step.practice.id)),
    )
    .map((each) => ({ ...each, reason: each.step.kind === 'confirm' ? each.reason : (each.reason ?? 'named') }))

/** What one person is asked: the questions of understanding, whatever the team has answered. */
const voiceSteps = (around: Around, voice: string): readonly Planned[] =>
  around.catalogue.practices
    .filter(
      ({ id, expected }) =>
        around.sitting.opened.has(id) ||
        ((around.scope.all || expected[around.phase] > 0) && (around.scope.practices?.has(id) ?? true)),
    )
    .flatMap((practice) => {
      const own = saidOf(asModel(around.model), practice).voices?.[voice] ?? {}
      return questionSteps(practice, around)
        .filter(({ step }) => step.kind === 'question' && step.question.axis === 'understood')
        .filter(({ step }) => around.scope.ids.length === 0 || isNamed(step, around.scope.ids))
        .map(({ step }): Planned => {
          const answered = step.kind === 'question' && Object.hasOwn(own, step.question.key)
          return { step, answered, reason: answered ? (around.scope.ids.length > 0 ? 'named' : undefined) : 'open' }
        })
    })

const isGate = ({ step }: Planned): boolean => step.kind === 'question' && step.gate

/** Everything in play, in the order of asking; where nothing has to be asked, `reason` is left out. */
export const plan = (planning: PlanFor): readonly Planned[] => {
  const facts = factSteps(planning)
  const phase = planning.model.service?.phase
  if (phase === undefined) return facts
  const around: Around = { ...planning, phase }
  const { practices } = planning.catalogue
  if (planning.scope.voice !== undefined) return voiceSteps(around, planning.scope.voice)
  const steps = practices.flatMap((practice) => {
    const of = practiceSteps(practice, around)
    return planning.sitting.opened.has(practice.id) ? of : asked(practice, of, around)
  })
  if (planning.scope.ids.length > 0) return [...facts, ...steps]
  const gates = steps.filter(isGate)
  return [...facts, ...gates, ...steps.filter((each) => !isGate(each))]
}

/** Of the steps of a practice those that this sitting is about. */
const asked = (practice: Practice, of: readonly Planned[], around: Around): readonly Planned[] => {
  const { all, gatesOnly, ids, practices } = around.scope
  if (practices !== undefined && !practices.has(practice.id)) return []
  if (ids.length > 0) return named(of, around).filter(forRole(around.scope))
  const isExpected = all || practice.expected[around.phase] > 0
  return (gatesOnly || !isExpected ? of.filter(isGate) : of).filter(forRole(around.scope))
}

/** With a role only its questions are asked; what is said of a whole practice waits for everybody. */
const forRole =
  ({ role }: Scope) =>
  ({ step }: Planned): boolean =>
    role === undefined || (step.kind === 'question' && step.question.audience.includes(role))

/** What is still open or due; what was answered before and only stands in the plan is left out. */
export const wanted = (steps: readonly Planned[]): readonly Step[] =>
  steps.filter(({ reason }) => reason !== undefined).map(({ step }) => step)
