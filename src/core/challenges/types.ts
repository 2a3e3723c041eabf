/** Coherence rules as data: conditions with three-valued truth over facts, answers, signals and computed values. */

import type { LevelWord } from '#core/catalogue/types.ts'
import type { CivilDate } from '#core/model/types.ts'

/** A number as such, another fact's value, or a value that the rule computes. */
export type Operand = number | { readonly fact: string } | { readonly value: string }

interface Comparison {
  readonly is?: string | number | boolean
  readonly in?: readonly (string | number)[]
  readonly notIn?: readonly (string | number)[]
  readonly atLeast?: Operand
  readonly atMost?: Operand
  readonly above?: Operand
  readonly below?: Operand
}

interface Optional {
  /** Where the condition is unknown it is left out instead. */
  readonly ifKnown?: boolean
  /** What a finding says of it: a part of `then` that is false fills {missing}, a true alternative of `if` fills {seen}. */
  readonly says?: string
  /** A part of `then` that is only not shown, or not arranged, where it fails: nothing that was said rules the rest out. */
  readonly contradicts?: false
}

export type FieldTest =
  | string
  | number
  | boolean
  | { readonly in?: readonly string[]; readonly notIn?: readonly string[]; readonly given?: boolean }

export type FactCondition = Comparison &
  Optional & {
    readonly fact: string
    readonly given?: boolean
    readonly empty?: boolean
    readonly some?: Readonly<Record<string, FieldTest>>
  }
export type AnswerCondition = Optional & {
  readonly answer: string
  readonly atLeast?: LevelWord
  readonly atMost?: LevelWord
  readonly evidence?: 'none' | 'outside' | 'fresh'
}
export type SignalCondition = Comparison & Optional & { readonly signal: string; readonly found?: boolean }
export type ValueCondition = Comparison & Optional & { readonly value: string }
export type FigureCondition = Comparison & Optional & { readonly figure: string }
export type GroupCondition = Optional & {
  readonly all?: readonly Condition[]
  readonly any?: readonly Condition[]
  readonly not?: Condition
}

export type Condition =
  | FactCondition
  | AnswerCondition
  | SignalCondition
  | ValueCondition
  | FigureCondition
  | GroupCondition

export type Truth = 'true' | 'false' | 'unknown'

/**
 * What a repository showed of one signal, by what the signal gives (signals.yaml):
 *
 * - `found`: met with file and line, else unknown.
 * - `conflict`: contradicted where there is a hit, met where nothing was seen in what was read, else unknown.
 * - `agreement`: met where both sides agree, contradicted where they differ, else unknown.
 * - `days`, `count`, `share`: the number counts (a share in percent); without one it is unknown, whatever the state.
 */
export interface SignalState {
  readonly state: 'met' | 'contradicted' | 'unknown'
  readonly number?: number
  /**
   * What was seen, by the names in the sentences of rules: file, line, path, firstTag … A number of the signal itself is known
   * by the signal's id in camelCase. A name that is missing leaves its [part] of a sentence out.
   */
  readonly words?: Readonly<Record<string, string | number>>
}

/** By signal id; a signal that is not there is unknown. */
export type SignalStates = ReadonlyMap<string, SignalState>

/** What a model and the catalogue do not say by themselves. All of it may be missing. */
export interface Surroundings {
  /** Without it no repository was looked at: conditions on signals are left out, and rules that need one are not judged. */
  readonly signals?: SignalStates
  /** Without it nothing is said that needs today. */
  readonly today?: CivilDate
  /** Whether evidence of a question changed in the last six months; `undefined` where that is not known. */
  readonly isFresh?: (question: string) => boolean | undefined
}

export interface ComputedValue {
  readonly unit: string
  readonly formula: string
  readonly needs?: readonly string[]
}

export interface Rule {
  readonly id: string
  readonly title: string
  readonly severity: 'critical' | 'high' | 'medium' | 'low' | 'info'
  readonly kind: 'implementation' | 'promise' | 'claim' | 'scope' | 'duty' | 'reality' | 'balance' | 'assessment'
  readonly processes: readonly string[]
  readonly if: readonly Condition[]
  readonly then: readonly Condition[]
  readonly finding?: string | undefined
  readonly praise?: string | undefined
  readonly why: string
  readonly problem?: string | undefined
  readonly instead?: string | undefined
  readonly ask?: string | undefined
  readonly unknown: string
  readonly compute?:
    | {
        readonly values: Readonly<Record<string, ComputedValue>>
        readonly assumes?: string
        readonly example?: {
          readonly given: Readonly<Record<string, unknown>>
          readonly gives: Readonly<Record<string, number>>
          readonly says: string
        }
      }
    | undefined
  readonly source: readonly string[]
}
