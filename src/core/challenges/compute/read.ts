/** Facts and signals as inputs of a computation. What is read is remembered: a sentence says whose figure it holds. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Answer } from '#core/catalogue/types.ts'
import type { Surroundings } from '#core/challenges/types.ts'
import { levelOf } from '#core/judgement/levels.ts'
import type { Computation, Computations, InputsAround, NominalFigure, Party } from './types.ts'

/** A figure that stands for a word, or is assumed until the team counts. */
export interface Nominal {
  readonly fact: string
  /** `assumed`: no word is behind it. */
  readonly figure: NominalFigure | 'assumed'
  readonly number: number
}

/** What one figure was made from. */
export interface Uses {
  /** Facts of the team that were read. */
  readonly own: readonly string[]
  readonly nominal: readonly Nominal[]
  readonly measured: readonly string[]
  /** Facts and signals that would have been read and are open. */
  readonly open: readonly string[]
}

export interface Figure {
  readonly value: number | string | undefined
  readonly uses: Uses
}

interface Recorder {
  readonly own: Set<string>
  readonly nominal: Map<string, Nominal>
  readonly measured: Set<string>
  readonly open: Set<string>
}

/** Looks facts, answers and signals up for a computation. */
export interface Source {
  readonly catalogue: Catalogue
  readonly fact: (id: string) => unknown
  readonly answer: (id: string) => Answer | undefined
  readonly surroundings: Surroundings
}

const inputsOf = ({ catalogue, fact, answer, surroundings }: Source, into: Recorder): InputsAround => {
  /** A fact as it stands; its name is noted as read or as open. */
  const read = (id: string): unknown => {
    const value = fact(id)
    ;(value === undefined ? into.open : into.own).add(id)
    return value
  }
  const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined)
  const wordOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
  const assume = (nominal: Nominal): number => {
    into.nominal.set(`${nominal.fact} ${nominal.figure}`, nominal)
    return nominal.number
  }
  const nominalOf: InputsAround['nominalOf'] = (id, value, figure) => {
    const number = catalogue.fact(id)?.values?.[value]?.[figure]
    return number === undefined ? undefined : assume({ fact: id, figure, number })
  }
  return {
    number: (id) => numberOf(read(id)),
    numberOr: (id, assumed) => numberOf(read(id)) ?? assume({ fact: id, figure: 'assumed', number: assumed }),
    word: (id) => wordOf(read(id)),
    isTrue: (id) => {
      const value = read(id)
      return typeof value === 'boolean' ? value : undefined
    },
    parties: () => {
      const value = read('thirdParties')
      return Array.isArray(value) ? (value as readonly Party[]) : undefined
    },
    wants: (field) => void into.open.add(field),
    nominal: (id, figure) => {
      const value = wordOf(read(id))
      return value === undefined ? undefined : nominalOf(id, value, figure)
    },
    nominalOf,
    measured: (id) => {
      const number = surroundings.signals?.get(id)?.number
      ;(number === undefined ? into.open : into.measured).add(id)
      return number
    },
    date: (id) => wordOf(read(id)),
    today: () => surroundings.today,
    isAtLeast: (id, level) => {
      const said = answer(id)
      return said === undefined || said === 'unknown' ? undefined : levelOf(said) >= levelOf(level)
    },
  }
}

/** The figures of a rule by name, each with what it was made from. Computed when asked for, and once. */
export interface Figures {
  readonly names: readonly string[]
  readonly get: (name: string) => Figure | undefined
}

/** Of a rule that computes nothing; most do not. */
export const NO_FIGURES: Figures = { names: [], get: () => undefined }

const compute = (computation: Computation<InputsAround>, source: Source): Figure => {
  const into: Recorder = { own: new Set(), nominal: new Map(), measured: new Set(), open: new Set() }
  const value = computation(inputsOf(source, into))
  const uses = {
    own: [...into.own],
    nominal: [...into.nominal.values()],
    measured: [...into.measured],
    open: [...into.open],
  }
  return { value, uses }
}

/** The figures of a rule over one model. */
export const figuresOf = (computations: Computations<InputsAround>, source: Source): Figures => {
  const done = new Map<string, Figure>()
  return {
    names: Object.keys(computations),
    get: (name) => {
      if (!Object.hasOwn(computations, name)) return undefined
      const figure = done.get(name) ?? compute(computations[name]!, source)
      done.set(name, figure)
      return figure
    },
  }
}
