/** Texts of a file that tells what to run, where a command may also be a list of its words. */

import type { KeyPath } from '#core/plain-yaml/foreign.ts'
import { entriesOf, textOf } from './value.ts'

interface Call {
  readonly text: string
  readonly keyPath: KeyPath
}

const ONE_COMMAND = new Set(['command', 'args', 'cmd'])

/** `["yarn", "test"]` is one command; a list whose items are commands themselves has spaces in them. */
const wordsOf = (value: unknown, key: string | number | undefined): readonly string[] | undefined => {
  if (!Array.isArray(value) || value.length < 2 || typeof key !== 'string' || !ONE_COMMAND.has(key)) return undefined
  const words = value.map(textOf)
  return words.every((word): word is string => word !== undefined && !/\s/.test(word)) ? words : undefined
}

/** Every text in a value, however deep, with its key path; the words of one command together. */
export const callsIn = function* (value: unknown, keyPath: KeyPath = []): Generator<Call> {
  const words = wordsOf(value, keyPath.at(-1))
  const text = textOf(value) ?? words?.join(' ')
  if (text !== undefined) yield { text, keyPath: words === undefined ? keyPath : [...keyPath, 0] }
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* callsIn(item, [...keyPath, index])
  else for (const [key, inner] of entriesOf(value)) yield* callsIn(inner, [...keyPath, key])
}
