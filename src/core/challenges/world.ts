/** What conditions may ask about one model: its facts, answers in scope, signals, figures of a rule and counts. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Answer } from '#core/catalogue/types.ts'
import { levelOf } from '#core/judgement/levels.ts'
import { inScope } from '#core/judgement/scope.ts'
import { factsOf } from '#core/model/facts.ts'
import { saidOfId } from '#core/model/practice.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { own } from '#core/own.ts'
import { remembered } from '#core/remembered.ts'
import type { Figures } from './compute/read.ts'
import { LEFT_OUT, type World } from './compile.ts'
import { of } from './truth.ts'
import type { SignalState, Surroundings, Truth } from './types.ts'

/** Counts over the whole assessment, for rules about the assessment itself. */
export type Counted = Readonly<Record<string, number | undefined>>

/** What a signal is worth in a condition; `undefined` where it is unknown. */
const signalValue = (gives: string, { state, number }: SignalState): unknown => {
  if (gives === 'agreement') return state === 'unknown' ? undefined : state === 'met' ? 'agrees' : 'differs'
  if (gives === 'conflict') return state === 'unknown' ? undefined : state === 'contradicted'
  // Not found proves nothing.
  if (gives === 'found') return state === 'met' ? true : undefined
  return number
}

/** Everything but the figures of a rule, which differ from rule to rule. */
export interface Subject {
  readonly catalogue: Catalogue
  readonly fact: (id: string) => unknown
  /** The answer as it stands; `undefined` where it is open. */
  readonly answer: (id: string) => Answer | undefined
  readonly isInScope: (id: string) => boolean
  readonly evidence: World['evidence']
  readonly signal: World['signal']
  readonly isSignal: (id: string) => boolean
  readonly counted: Counted
  readonly surroundings: Surroundings
}

/** Practice and key of a question; there are as many as the catalogue has questions. */
const split = remembered((id: string) => id.split('.') as [string, string])

/** One model as the rules ask for it. */
export const subjectOf = (
  model: OperatingModel,
  catalogue: Catalogue,
  counted: Counted,
  surroundings: Surroundings,
): Subject => {
  const fact = factsOf(model, catalogue)
  const evidence = (id: string, kind: 'none' | 'outside' | 'fresh'): Truth => {
    const [practice, key] = split(id)
    const pieces = own(saidOfId(model, practice)?.evidence, key) ?? []
    if (kind === 'none') return of(pieces.length === 0)
    if (kind === 'outside')
      return of(pieces.some(({ path, repository }) => path === undefined || repository !== undefined))
    // What changes is a file of this repository; where none is named, nothing is known to have changed.
    const isHere = pieces.some(({ path, repository }) => path !== undefined && repository === undefined)
    const fresh = isHere ? surroundings.isFresh?.(id) : false
    return fresh === undefined ? 'unknown' : of(fresh)
  }
  return {
    catalogue,
    fact,
    answer: remembered((id) => {
      const [practice, key] = split(id)
      return own(saidOfId(model, practice)?.answers, key)
    }),
    isInScope: (id) => {
      const question = catalogue.question(id)
      return question !== undefined && inScope(question, fact)
    },
    evidence,
    signal: (id) => {
      const { signals } = surroundings
      if (signals === undefined) return LEFT_OUT
      const [state, signal] = [signals.get(id), catalogue.signal(id)]
      return state === undefined || signal === undefined ? undefined : signalValue(signal.gives, state)
    },
    // No fact is called like a signal; most that is asked for are facts, and the signals need not be read for them.
    isSignal: (id) => catalogue.fact(id) === undefined && catalogue.signal(id) !== undefined,
    counted,
    surroundings,
  }
}

/** The world of one rule. */
export const worldOf = (subject: Subject, figures: Figures): World => ({
  fact: subject.fact,
  answer: (id) => {
    if (!subject.isInScope(id)) return LEFT_OUT
    const answer = subject.answer(id)
    return answer === undefined || answer === 'unknown' ? undefined : levelOf(answer)
  },
  evidence: (id, kind) => (subject.isInScope(id) ? subject.evidence(id, kind) : LEFT_OUT),
  signal: subject.signal,
  value: (name) => {
    const value = figures.get(name)?.value
    return typeof value === 'number' ? value : undefined
  },
  figure: (name) => subject.counted[name],
})
