/** A value that cannot stand where it stands: what is wrong with it, and what to write instead. */

import { nearest } from '#core/nearest.ts'
import type { SchemaError } from './schema-errors.ts'
import type { Words } from './schema-words.ts'

export interface Subject {
  /** The place as a person reads it. */
  readonly what: string
  readonly words: Words
  readonly isRequired: boolean
  readonly value: unknown
}

interface Sentence {
  readonly says: string
  readonly fix: string
}

const LONGEST = 60

/** A value in short, on one line. */
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

const KINDS: Readonly<Record<string, string>> = {
  object: 'a group of keys',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
}

const BOOLEANS: Readonly<Record<string, boolean>> = {
  yes: true,
  on: true,
  true: true,
  no: false,
  off: false,
  false: false,
}

/** A number in quotes, or with the sign of its unit. */
const BARE = /^\s*(-?\d+(?:\.\d+)?)\s*%?\s*$/

/** The same value as the kind that is wanted, where that can be told: `Me` as `[Me]`, `99.9%` as `99.9`. */
const instead = (kind: string, { value, words }: Subject): string | undefined => {
  const text = typeof value === 'string' ? value : undefined
  switch (kind) {
    case 'string':
      return typeof value === 'number' || typeof value === 'boolean'
        ? `Put it in quotes: "${String(value)}".`
        : undefined
    case 'array':
      if (words.listsGroups) return 'Write each entry on lines of its own, with a dash before the first.'
      return typeof value === 'object' ? undefined : `Write it as a list: [${shown(value)}].`
    case 'boolean': {
      const meant = text === undefined ? undefined : BOOLEANS[text.toLowerCase()]
      return `Write ${meant === undefined ? 'true or false' : String(meant)}, without quotes.`
    }
    case 'number':
    case 'integer': {
      const number = text === undefined ? undefined : BARE.exec(text)?.[1]
      if (number !== undefined && (kind === 'number' || !number.includes('.')))
        return `Write the number alone: ${number}.`
      // What stands behind it may be another unit, and a comma a point or thousands: which, nobody can tell.
      return text === undefined
        ? `Write ${KINDS[kind]}.`
        : `Write only ${KINDS[kind]}, in the unit that is asked for${kind === 'number' ? ', with a point before decimals' : ''}.`
    }
    case 'object':
      return 'Write its parts on the lines below it, each as `key: value`.'
    default:
      return undefined
  }
}

const oneOf = (values: readonly string[]): string => `Use one of: ${values.join(', ')}.`

/** The nearest of the values, and where there are few of them, all. */
const fromValues = ({ words, value }: Subject, values: readonly string[]): string => {
  const [near] = typeof value === 'string' ? nearest(value, values, 1) : []
  return near === undefined ? (words.advice ?? oneOf(values)) : `Did you mean ${near}?`
}

const nothing = ({ what, words, isRequired }: Subject, found: string): Sentence => {
  const write = words.advice ?? (words.values.length > 0 ? oneOf(words.values) : 'Write a value.')
  return { says: `${what} ${found}.`, fix: isRequired ? write : `${write} Or remove the line.` }
}

/** Says what is wrong with a value, by the keyword of the schema that it breaks. */
export const wrongValue = ({ keyword, params }: SchemaError, subject: Subject): Sentence => {
  const { what, words, value } = subject
  const limit = String(params['limit'])
  if (value === null) return nothing(subject, 'has no value')
  if (value === '') return nothing(subject, 'is empty')
  switch (keyword) {
    case 'enum':
    case 'const': {
      const allowed = (params['allowedValues'] as unknown[] | undefined) ?? []
      return {
        says: `"${shown(value)}" is not a value of ${what}.`,
        fix: fromValues(subject, words.values.length > 0 ? words.values : allowed.map(String)),
      }
    }
    case 'type': {
      const kind = String(params['type'])
      return {
        says: `${what} must be ${KINDS[kind] ?? kind}.`,
        fix: instead(kind, subject) ?? words.advice ?? 'Write it again, or remove the line.',
      }
    }
    case 'minimum':
    case 'maximum':
      return {
        says: `${shown(value)} is too ${keyword === 'minimum' ? 'small' : 'large'} for ${what}.`,
        fix: `Give a number that is at ${keyword === 'minimum' ? 'least' : 'most'} ${limit}.`,
      }
    case 'uniqueItems': {
      const twice = Array.isArray(value) ? shown(value[Number(params['j'])]) : ''
      return { says: `${what} names ${twice} twice.`, fix: 'Remove one of them.' }
    }
    case 'minItems':
      return nothing(subject, 'is an empty list')
    case 'maxLength':
      return {
        says: `${what} is longer than ${limit} characters.`,
        fix: 'Shorten it; put the rest in a document and name it as evidence.',
      }
    default:
      return {
        says: `"${shown(value)}" cannot be ${what}.`,
        fix: words.advice ?? 'Write something else, or remove the line.',
      }
  }
}
