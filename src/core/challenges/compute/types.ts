/** What a computation works with and gives. */

import type { FactValue } from '#core/catalogue/types.ts'

export interface Figure {
  readonly value: number
  /** The team's own figure, or one that stands for a word such as "weekly". */
  readonly basis: 'given' | 'nominal'
}

export interface Inputs {
  /** A fact that is a number; `undefined` where it is left open. */
  readonly number: (fact: string) => number | undefined
  /** The nominal figures behind the chosen value of a fact. */
  readonly nominalOf: (fact: string) => FactValue | undefined
}

export type Computation = (inputs: Inputs) => Figure | undefined
