/**
 * Fills a rule's sentence. {name} is a fact, a figure, something that a signal saw or a list; {name:days} is a number with its word,
 * {name:time} minutes as people say them, {name:every} days between two. A part in [brackets] is left out where one of its names is unknown or 0.
 */

import { approximate, duration, every, rounded } from './words.ts'

/** A number that is not rounded yet. */
export interface Sayable {
  readonly value: number
  readonly unit: string
  /** Figures of the team that an availability or its minutes stand beside: it is not said as one of them. */
  readonly others?: readonly unknown[]
}

/** What a name stands for. */
export type Lookup = (name: string) => Sayable | string | undefined

const NAME = /((?:\babout )?)\{([\w.]+)(?::(\w+))?\}/g
const BRACKETS = /\[([^\]]*)\]/g

/** Stands where a name of a sentence is not known; a test holds that no sentence of the catalogue gets there. */
const UNKNOWN = 'an unknown number of'

const isMissing = (said: Sayable | string | undefined): boolean =>
  said === undefined || said === '' || (typeof said === 'object' && said.value === 0)

const namesIn = (text: string): readonly string[] => [...text.matchAll(NAME)].map(([, , name]) => name!)

const word = (name: string, said: Sayable | string | undefined, as: string | undefined): string => {
  if (said === undefined) return UNKNOWN
  if (typeof said === 'string') return said
  if (as === 'time') return duration(said.value)
  const number = rounded(name, said.unit, said.value, said.others)
  return as === 'every' ? every(number) : approximate(said.value, number, as)
}

/** The sentence without the parts that cannot be said, and without brackets. */
const kept = (sentence: string, lookup: Lookup): string =>
  sentence.replaceAll(BRACKETS, (_, inner: string) =>
    namesIn(inner).some((name) => isMissing(lookup(name))) ? '' : inner,
  )

export interface Said {
  readonly text: string
  /** Names that stand in it. */
  readonly names: readonly string[]
}

/** The sentence with its names filled in, and which names stand in it. */
export const say = (sentence: string, lookup: Lookup): Said => {
  const left = kept(sentence, lookup)
  const text = left.replaceAll(NAME, (_, about: string, name: string, as: string | undefined) => {
    const said = word(name, lookup(name), as)
    // Less than one is no number to be near to.
    return said.startsWith('less than ') ? said : about + said
  })
  return { text, names: namesIn(left) }
}
