/** Validation errors as sentences that a team understands: what is wrong, in the question's own words, and what to write. */

import { nearest } from '#core/nearest.ts'
import { join, tokens } from '#core/pointer.ts'
import { whereItBelongs } from './misplaced.ts'
import type { SchemaError } from './schema-errors.ts'
import { type Words, wordsAt } from './schema-words.ts'
import { at as valueAt } from './value.ts'
import { type Subject, wrongValue } from './wrong-value.ts'

export interface Invalid {
  readonly at: string
  readonly says: string
  readonly fix: string
}

type Schema = Readonly<Record<string, unknown>>
type Sentence = Omit<Invalid, 'at'>

/** The key at the end of a pointer; an entry of a list is counted from 1. */
const named = (pointer: string): string => {
  const path = tokens(pointer)
  const key = path.at(-1)
  if (key === undefined) return 'the model'
  return /^\d+$/.test(key) ? `entry ${Number(key) + 1} of \`${path.at(-2) ?? ''}\`` : `\`${key}\``
}

/** Letters only, without the article: whether a title only says its key again. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll(/[^a-z]/g, '')

/** A name followed by the question, where there is one that says more than the name. */
const titled = (name: string, { title = '' }: Words): string =>
  title === '' || bare(title) === bare(name) ? name : `${name} (${title})`

const subjectOf = (pointer: string, words: Words): string =>
  pointer === '' || named(pointer).startsWith('entry') ? named(pointer) : titled(named(pointer), words)

const capital = (text: string): string => text.replace(/^[a-z]/, (letter) => letter.toUpperCase())

const unknownKey = (schema: Schema, at: string, key: string): Sentence => {
  const path = tokens(at)
  const words = wordsAt(schema, path)
  const [near] = nearest(key, words.keys, 1)
  const belongs = whereItBelongs(schema, path, key)
  const isQuestion = path.length > 2 && ['answers', 'evidence', 'notes', 'voices'].includes(path[2]!)
  const practice = isQuestion ? wordsAt(schema, path.slice(0, 2)).title : undefined
  return {
    says:
      practice === undefined
        ? `There is nothing called \`${key}\` in ${at === '' ? 'a model' : subjectOf(at, words)}.`
        : `There is nothing called \`${key}\` in the ${path[2]} of ${practice}.`,
    fix:
      belongs ??
      (near === undefined
        ? 'Remove it, or begin its name with x- to keep something of your own.'
        : `Did you mean ${near}?`),
  }
}

const missingKey = (schema: Schema, at: string, key: string): Sentence => {
  const wanted = wordsAt(schema, [...tokens(at), key])
  const values = wanted.values.length === 0 ? '' : `, one of ${wanted.values.join(', ')}`
  return {
    says: `${capital(subjectOf(at, wordsAt(schema, tokens(at))))} lacks \`${key}\`.`,
    fix: `Add ${titled(`\`${key}:\``, wanted)}${values}.${wanted.advice === undefined ? '' : ` ${wanted.advice}`}`,
  }
}

/** None of several keys, or more than one where one is wanted. */
const wrongChoice = (at: string, { params }: SchemaError, words: Words): Sentence => {
  const all = `${words.choices.slice(0, -1).join(', ')} and ${words.choices.at(-1) ?? ''}`
  const many = Array.isArray(params['passingSchemas'])
  return {
    says: `${capital(named(at))} names ${many ? 'more than one' : 'none'} of ${all}.`,
    fix: words.advice ?? `Name ${many ? 'one' : 'at least one'} of them.`,
  }
}

const sentence = (schema: Schema, error: SchemaError, model: unknown): Invalid => {
  const { instancePath: at, keyword, params } = error
  const path = tokens(at)
  const words = wordsAt(schema, path)
  switch (keyword) {
    case 'required':
      return { at, ...missingKey(schema, at, String(params['missingProperty'])) }
    case 'additionalProperties': {
      const extra = String(params['additionalProperty'])
      return { at: join(at, extra), ...unknownKey(schema, at, extra) }
    }
    case 'dependentRequired': {
      const missing = String(params['missingProperty'])
      return {
        at,
        says: `\`${String(params['property'])}\` needs \`${missing}\` beside it.`,
        fix: `Add \`${missing}:\`.`,
      }
    }
    case 'anyOf':
    case 'oneOf':
      return { at, ...wrongChoice(at, error, words) }
    default: {
      const subject: Subject = {
        what: subjectOf(at, words),
        words,
        isRequired: wordsAt(schema, path.slice(0, -1)).required.includes(path.at(-1) ?? ''),
        value: valueAt(model, at),
      }
      return { at, ...wrongValue(error, subject) }
    }
  }
}

/** Errors that only say again what the group around them says. */
const isNoise = ({ schemaPath, keyword }: SchemaError): boolean =>
  keyword === 'if' || /\/(anyOf|oneOf)\/\d+\//.test(schemaPath)

/** Where the kind of a value is wrong, nothing else about the value is worth saying. */
const follows = (error: SchemaError, all: readonly SchemaError[]): boolean =>
  all.some((other) => other !== error && other.keyword === 'type' && other.instancePath === error.instancePath) &&
  error.keyword !== 'type'

/** One sentence for each thing that is wrong, in the order in which they were found, none twice. */
export const invalid = (schema: Schema, errors: readonly SchemaError[], model: unknown): readonly Invalid[] => {
  const found = new Map<string, Invalid>()
  for (const error of errors.filter((each) => !isNoise(each) && !follows(each, errors))) {
    const said = sentence(schema, error, model)
    const key = `${said.at} ${said.says}`
    if (!found.has(key)) found.set(key, said)
  }
  return [...found.values()]
}
