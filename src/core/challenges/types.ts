/** Coherence rules as data: conditions with three-valued truth over facts, answers, signals and computed values. */

import type { LevelWord } from '#core/catalogue/types.ts'

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
  readonly finding?: string
  readonly praise?: string
  readonly why: string
  readonly problem?: string
  readonly instead?: string
  readonly ask?: string
  readonly unknown: string
  readonly compute?: {
    readonly values: Readonly<Record<string, ComputedValue>>
    readonly assumes?: string
    readonly example?: {
      readonly given: Readonly<Record<string, unknown>>
      readonly gives: Readonly<Record<string, number>>
      readonly says: string
    }
  }
  readonly source: readonly string[]
}
