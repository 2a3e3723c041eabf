/** Validation errors as sentences that a team understands: what is wrong, in the question's own words, and what to write. */

import { nearest } from '#core/nearest.ts'
import { join, tokens } from '#core/pointer.ts'
import { type Words, wordsAt } from './schema-words.ts'

/** The part of an ajv error that is read here. */
export interface SchemaError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

export interface Invalid {
  readonly at: string
  readonly says: string
  readonly fix: string
}

const LONGEST = 60
const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

/** The key at the end of a pointer; an entry of a list is counted from 1. */
const named = (pointer: string): string => {
  const path = tokens(pointer)
  const key = path.at(-1)
  if (key === undefined) return 'the file'
  return /^\d+$/.test(key) ? `entry ${Number(key) + 1} of \`${path.at(-2) ?? ''}\`` : `\`${key}\``
}
const subject = (pointer: string, { title }: Words): string =>
  title === undefined || title === '' || named(pointer).startsWith('entry')
    ? named(pointer)
    : `${named(pointer)} (${title})`

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (holder, token) =>
      typeof holder === 'object' && holder !== null && Object.hasOwn(holder, token)
        ? (holder as Record<string, unknown>)[token]
        : undefined,
    value,
  )

const KINDS: Readonly<Record<string, string>> = {
  object: 'a group of keys',
  array: 'a list',
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
}

const oneOf = (values: readonly string[]): string => `Use one of: ${values.join(', ')}.`
const meant = (wanted: string, there: readonly string[], otherwise: string): string => {
  const [near] = nearest(wanted, there, 1)
  return near === undefined ? otherwise : `Did you mean ${near}?`
}

type Sentence = Omit<Invalid, 'at'>

const wrongValue = (error: SchemaError, value: unknown, words: Words): Sentence => {
  const what = subject(error.instancePath, words)
  const { keyword, params } = error
  if (value === null)
    return { says: `${what} has no value.`, fix: words.advice ?? 'Write a value, or remove the line.' }
  switch (keyword) {
    case 'enum':
    case 'const': {
      const values =
        words.values.length > 0 ? words.values : ((params['allowedValues'] as unknown[] | undefined) ?? []).map(String)
      return {
        says: `"${shown(value)}" is not a value of ${what}.`,
        fix:
          typeof value === 'string'
            ? meant(value, values, words.advice ?? oneOf(values))
            : (words.advice ?? oneOf(values)),
      }
    }
    case 'type':
      return {
        says: `${what} must be ${KINDS[String(params['type'])] ?? String(params['type'])}.`,
        fix: words.advice ?? 'Correct the value.',
      }
    case 'minimum':
    case 'maximum':
      return {
        says: `${shown(value)} is too ${keyword === 'minimum' ? 'small' : 'large'} for ${what}.`,
        fix: `Give a number that is at ${keyword === 'minimum' ? 'least' : 'most'} ${String(params['limit'])}.`,
      }
    case 'uniqueItems':
      return { says: `The list ${what} has the same entry twice.`, fix: 'Remove one of them.' }
    case 'maxLength':
      return {
        says: `${what} is longer than ${String(params['limit'])} characters.`,
        fix: 'Shorten it; put the rest in a document and name it as evidence.',
      }
    default:
      return { says: `"${shown(value)}" cannot be ${what}.`, fix: words.advice ?? 'Correct the value.' }
  }
}

const sentence = (schema: Readonly<Record<string, unknown>>, error: SchemaError, model: unknown): Invalid => {
  const { instancePath: at, keyword, params } = error
  const words = wordsAt(schema, tokens(at))
  if (keyword === 'required') {
    const missing = String(params['missingProperty'])
    const wanted = wordsAt(schema, [...tokens(at), missing])
    return {
      at,
      says: at === '' ? `The model lacks \`${missing}\`.` : `${subject(at, words)} lacks \`${missing}\`.`,
      fix: wanted.advice ?? `Add \`${missing}:\`${wanted.title === undefined ? '' : ` (${wanted.title})`}.`,
    }
  }
  if (keyword === 'additionalProperties') {
    const extra = String(params['additionalProperty'])
    return {
      at: join(at, extra),
      says: `Nothing is called \`${extra}\` ${at === '' ? 'in a model' : `in ${subject(at, words)}`}.`,
      fix: meant(extra, words.keys, `Remove it, or begin its name with x- to keep something of your own.`),
    }
  }
  if (keyword === 'dependentRequired')
    return {
      at,
      says: `\`${String(params['property'])}\` needs \`${String(params['missingProperty'])}\` beside it.`,
      fix: `Add \`${String(params['missingProperty'])}:\`.`,
    }
  if (keyword === 'anyOf' || keyword === 'oneOf')
    return { at, says: `This entry is not complete.`, fix: words.advice ?? 'Complete it.' }
  return { at, ...wrongValue(error, valueAt(model, tokens(at)), words) }
}

/** Errors that only say again what the group around them says. */
const isNoise = ({ schemaPath, keyword }: SchemaError): boolean =>
  keyword === 'if' || /\/(anyOf|oneOf)\/\d+\//.test(schemaPath)

/** One sentence for each thing that is wrong, in the order in which they were found, none twice. */
export const invalid = (
  schema: Readonly<Record<string, unknown>>,
  errors: readonly SchemaError[],
  model: unknown,
): readonly Invalid[] => {
  const found = new Map<string, Invalid>()
  for (const error of errors.filter((each) => !isNoise(each))) {
    const said = sentence(schema, error, model)
    const key = `${said.at} ${said.says}`
    if (!found.has(key)) found.set(key, said)
  }
  return [...found.values()]
}
