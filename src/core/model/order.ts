/** The order in which a model is written: facts, practices and questions as the catalogue has them. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { join, tokens } from '#core/pointer.ts'
import type { Writable } from './change.ts'

const TOP = ['opsready', 'catalogue', 'service', 'team', 'processes', 'functions', 'accepted', 'policy']
const PRACTICE = [
  'owner',
  'calledHere',
  'coveredBy',
  'how',
  'implementations',
  'answers',
  'evidence',
  'notes',
  'voices',
  'reviewed',
]
const REVIEWED = ['on', 'by', 'catalogue']
const EVIDENCE = ['repository', 'path', 'link', 'note', 'checked']
const ACCEPTANCE = ['question', 'rule', 'finding', 'reason', 'by', 'approvedBy', 'from', 'until']
const POLICY = ['reviewEvery', 'evidenceCheckedEvery', 'evidenceRoots', 'terms', 'require']

const ofPractice = (practice: string, rest: readonly string[], catalogue: Catalogue): readonly string[] => {
  const [part, inner, index] = rest
  if (part === undefined) return PRACTICE
  if (part === 'reviewed') return REVIEWED
  if (part === 'evidence' && index !== undefined) return EVIDENCE
  if (part === 'voices' && inner === undefined) return []
  return catalogue.practice(practice)?.questions.map(({ key }) => key) ?? []
}

/** Keys of the map at a pointer, first to last; what is not named stands where its author put it. */
export const keysAt = (pointer: string, catalogue: Catalogue): readonly string[] => {
  const [section, ...rest] = tokens(pointer)
  switch (section) {
    case undefined:
      return TOP
    case 'service':
    case 'team': {
      const facts = catalogue.facts.filter(({ at }) => at === section)
      if (rest.length === 0) return facts.map(({ id }) => id)
      return facts.find(({ id }) => id === rest[0])?.fields?.map(({ id }) => id) ?? []
    }
    case 'processes':
    case 'functions': {
      const [practice, ...inner] = rest
      if (practice === undefined) return catalogue.practices.map(({ id }) => id)
      return ofPractice(practice, inner, catalogue)
    }
    case 'accepted':
      return ACCEPTANCE
    case 'policy':
      return rest.length === 0 ? POLICY : []
    default:
      return []
  }
}

/** The key after which a new one goes; `undefined` puts it first. A key without a place goes last. */
export const keyBefore = (order: readonly string[], there: readonly string[], wanted: string): string | undefined => {
  const place = order.indexOf(wanted)
  if (place === -1) return there.at(-1)
  const earlier = there.filter((key) => order.indexOf(key) !== -1 && order.indexOf(key) < place)
  return earlier.toSorted((a, b) => order.indexOf(b) - order.indexOf(a))[0]
}

/** A value with every record inside it in the order of the format; what has no place keeps its own, at the end. */
export const ordered = (pointer: string, value: Writable, catalogue: Catalogue): Writable => {
  if (typeof value !== 'object') return value
  if (Array.isArray(value))
    return (value as readonly Writable[]).map((each, index) => ordered(join(pointer, index), each, catalogue))
  const order = keysAt(pointer, catalogue)
  const place = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length)
  return Object.fromEntries(
    Object.entries(value as Readonly<Record<string, Writable>>)
      .toSorted(([a], [b]) => place(a) - place(b))
      .map(([key, inner]) => [key, ordered(join(pointer, key), inner, catalogue)]),
  )
}
