/** Judges one rule: it is silent, it says something, or something that it would need is not known. */

import { inForce } from '#core/judgement/gates.ts'
import { levelOf } from '#core/judgement/levels.ts'
import type { Phase } from '#core/catalogue/types.ts'
import { flat } from '#core/flat.ts'
import { LEFT_OUT, type World } from './compile.ts'
import { onceFor, onceLately } from '#core/once-for.ts'
import { COMPUTATIONS } from './compute/index.ts'
import { type Figures, figuresOf, NO_FIGURES } from './compute/read.ts'
import { every, part } from './evaluate.ts'
import { isGroup, type Mention, partsOf } from './mention.ts'
import { missingFrom, unique } from './missing.ts'
import { supportOf } from './support.ts'
import type { Condition, Rule, Truth } from './types.ts'
import { type Subject, worldOf } from './world.ts'

/** A part of `then` that does not hold. */
export interface Failed {
  readonly condition: Condition
  /** The question, where the part is an answer that is a must-have in force. */
  readonly gate: string | undefined
}

export type Ruling =
  | { readonly kind: 'silent' }
  | { readonly kind: 'unknown'; readonly missing: readonly Mention[] }
  | {
      readonly kind: 'said'
      readonly world: World
      readonly figures: Figures
      readonly failed: readonly Failed[]
      readonly support: readonly Mention[]
    }

const SILENT: Ruling = { kind: 'silent' }

/** Whether the condition cannot be judged without a signal. */
const needsSignal = (condition: Condition): boolean => {
  if (condition.ifKnown === true) return false
  return 'signal' in condition || (isGroup(condition) && partsOf(condition).some(needsSignal))
}

const isAboutSignals = onceFor((rule: Rule): boolean => rule.if.some(needsSignal))

/** The question of a false part that is a must-have in force and below its minimum. */
const gateOf = (condition: Condition, world: World, { catalogue, fact }: Subject): string | undefined => {
  const question = 'answer' in condition ? catalogue.question(condition.answer) : undefined
  const level = question === undefined ? undefined : world.answer(question.id)
  if (typeof level !== 'number' || !inForce(question?.gate, fact('phase') as Phase)) return undefined
  return level < levelOf(question?.gate?.minimum) ? question?.id : undefined
}

/** The parts of `then` that are false, in order. */
const failedIn = (rule: Rule, world: World, subject: Subject): readonly Failed[] =>
  rule.then
    .filter((each) => part(each, world) === 'false')
    .map((condition) => ({ condition, gate: gateOf(condition, world, subject) }))

/** A part that is a must-have stands with its gap; the sentence names the others, or all where there are no others. */
export const namedOf = (failed: readonly Failed[]): readonly Failed[] => {
  const own = failed.filter(({ gate }) => gate === undefined)
  return own.length === 0 ? failed : own
}

/** Those of the parts that rule out what else was said; none where something is only not shown or not arranged. */
export const contradicting = (parts: readonly Condition[]): readonly Condition[] =>
  parts.filter(({ contradicts }) => contradicts !== false)

/** Whether the rule speaks, and if not why. */
const truthOf = (rule: Rule, world: World): 'silent' | 'said' | 'if-unknown' | 'then-unknown' => {
  const applies = every(rule.if, world, 'false')
  if (applies === 'false') return 'silent'
  if (applies === 'unknown') return 'if-unknown'
  const met: Truth = rule.then.length === 0 ? 'false' : every(rule.then, world, 'true')
  return met === 'true' ? 'silent' : met === 'false' ? 'said' : 'then-unknown'
}

interface Considered {
  readonly world: World
  readonly figures: Figures
  readonly isSignal: Subject['isSignal']
}

const consideredWith = (figures: Figures, subject: Subject): Considered => ({
  world: worldOf(subject, figures),
  figures,
  isSignal: subject.isSignal,
})

/** The same for every rule that computes nothing. */
const withoutFigures = onceLately((subject: Subject) => consideredWith(NO_FIGURES, subject))

const considered = (rule: Rule, subject: Subject): Considered => {
  const computed = COMPUTATIONS[rule.id]
  return computed === undefined ? withoutFigures(subject) : consideredWith(figuresOf(computed.values, subject), subject)
}

/** Whether the rule speaks where nothing else is known. */
const speaksOf =
  (rule: Rule, subject: Subject) =>
  (mentions: readonly Mention[]): boolean => {
    const known = new Set(mentions.map(({ id }) => id))
    const only =
      <T>(look: (id: string) => T) =>
      (id: string): T | undefined =>
        known.has(id) ? look(id) : undefined
    const fact = (id: string): unknown => (known.has(id) || id === 'phase' ? subject.fact(id) : undefined)
    const { world } = considered(rule, { ...subject, fact, answer: only(subject.answer) })
    return truthOf(rule, world) === 'said'
  }

/** The ruling of a rule over one model. A rule that needs signals is silent where no repository was looked at. */
export const judgeRule = (rule: Rule, subject: Subject): Ruling => {
  if (subject.surroundings.signals === undefined && isAboutSignals(rule)) return SILENT
  const at = considered(rule, subject)
  const truth = truthOf(rule, at.world)
  if (truth === 'silent') return SILENT
  if (truth === 'if-unknown') return { kind: 'unknown', missing: missingFrom(rule.if, at) }
  if (truth === 'then-unknown') return { kind: 'unknown', missing: missingFrom(rule.then, at) }
  const failed = failedIn(rule, at.world, subject)
  const named = namedOf(failed).map(({ condition }) => condition)
  const against = contradicting(named)
  // What cannot be comes before what is only not shown.
  const said = against.length === 0 ? named : against
  return {
    kind: 'said',
    world: at.world,
    figures: at.figures,
    failed,
    support: unique(supportOf(rule, said, at, speaksOf(rule, subject))),
  }
}

/** Alternatives of `if` that are true and have words of their own, in order. */
export const seenIn = (conditions: readonly Condition[], world: World): readonly Condition[] =>
  flat(conditions, (each) => {
    const truth = part(each, world)
    if (truth === LEFT_OUT || truth !== 'true') return []
    return each.says === undefined ? seenIn(partsOf(each), world) : [each]
  })
