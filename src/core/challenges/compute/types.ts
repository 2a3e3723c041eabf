/** What a computation works with and gives. */

import type { FactValue, LevelWord } from '#core/catalogue/types.ts'
import type { CivilDate } from '#core/model/types.ts'

/** A third party, as far as rules compute with it. */
export interface Party {
  readonly name: string
  readonly kind?: string
  readonly critical?: boolean
  readonly availabilityPromise?: number
  readonly supportHours?: string
  readonly access?: boolean
}

/** Nominal figures behind the words of a fact. */
export type NominalFigure = Exclude<keyof FactValue, 'label'>

/** Where the figures come from. What is read is remembered, so that a sentence can say whose figure it is. */
export interface Inputs {
  /** A fact that is a number; `undefined` where it is left open. */
  readonly number: (fact: string) => number | undefined
  /** The same, with the number that is assumed where the team gave none. */
  readonly numberOr: (fact: string, assumed: number) => number
  readonly word: (fact: string) => string | undefined
  readonly isTrue: (fact: string) => boolean | undefined
  readonly parties: () => readonly Party[] | undefined
  /** Notes that a field of a list fact would be needed. */
  readonly wants: (field: string) => void
  /** The nominal figure behind the chosen value of a fact; `undefined` where the fact is open or the value has none. */
  readonly nominal: (fact: string, figure: NominalFigure) => number | undefined
  /** The nominal figure behind one value of a fact, whatever was chosen. */
  readonly nominalOf: (fact: string, value: string, figure: NominalFigure) => number | undefined
  readonly date: (fact: string) => CivilDate | undefined
  /** Whether an answer is at least at a level; `undefined` where it is open. */
  readonly isAtLeast: (question: string, level: LevelWord) => boolean | undefined
}

/** The same, and what surrounds the model. */
export interface InputsAround extends Inputs {
  /** The number that a signal gave. */
  readonly measured: (signal: string) => number | undefined
  readonly today: () => CivilDate | undefined
}

/** A pure function of its inputs; `undefined` where one that it needs is unknown. */
export type Computation<From extends Inputs = Inputs> = (inputs: From) => number | string | undefined

/** A computation that gives a number. */
export type Calculation<From extends Inputs = Inputs> = (inputs: From) => number | undefined

/** The computations of one rule, by the names in its `compute`. */
export type Computations<From extends Inputs = Inputs> = Readonly<Record<string, Computation<From>>>
