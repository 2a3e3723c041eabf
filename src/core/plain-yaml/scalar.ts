/** Words of the core schema of YAML 1.2, and quoted text on one line. */

import { APOSTROPHE, BACKSLASH, isEnd, QUOTE } from './codes.ts'

export type Scalar = string | number | boolean

const WHOLE = /^(?:0|[1-9]\d{0,14})$/
const DECIMAL = /^(?:0|[1-9]\d{0,9})\.\d{1,5}$/

/** Everything else that the core schema takes for a number: read by nobody here. */
const OTHER_NUMBER =
  /^(?:0o[0-7]+|0x[\da-fA-F]+|[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/

/** Words that do not stand for themselves. A null, here `undefined`, is left to the library. */
const MEANINGS: ReadonlyMap<string, boolean | undefined> = new Map([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, undefined] as const),
])

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39

/** A digit, a sign or a point. */
const mayBeNumber = (code: number): boolean => code >= 0x2b && code <= 0x39

/** What an unquoted word means; `undefined` where it is rare enough to be left to the library. */
export const plainValue = (text: string): Scalar | undefined => {
  const first = text.charCodeAt(0)
  if (mayBeNumber(first)) {
    // What begins with a digit and is no number for JavaScript, such as a date or a version, is none for the core schema.
    if (isDigit(first) && Number.isNaN(Number(text))) return text
    if (WHOLE.test(text) || DECIMAL.test(text)) return Number(text)
    return OTHER_NUMBER.test(text) ? undefined : text
  }
  return text.length <= 5 && MEANINGS.has(text) ? MEANINGS.get(text) : text
}

/** Whether a word means itself. A key of our own files always does; elsewhere 1.0 is the key 1. */
export const isText = (word: string): boolean => typeof plainValue(word) === 'string'

const JSON_TEXT = /^"(?:[^"\\]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"$/

/** The text of a double-quoted scalar between its quotes; `undefined` for escapes that JSON does not have. */
export const doubleValue = (source: string, from: number, to: number): string | undefined => {
  const text = source.slice(from + 1, to - 1)
  if (!text.includes('\\')) return text
  const quoted = source.slice(from, to)
  return JSON_TEXT.test(quoted) ? (JSON.parse(quoted) as string) : undefined
}

/** The text of a single-quoted scalar between its quotes. */
export const singleValue = (source: string, from: number, to: number): string =>
  source.slice(from + 1, to - 1).replaceAll("''", "'")

/** Index after the closing quote of a double-quoted scalar that begins at `from`, on the same line; -1 where there is none. */
export const doubleEnd = (codes: Uint8Array, from: number): number => {
  for (let at = from + 1; !isEnd(codes[at]!); at += 1) {
    if (codes[at] === QUOTE) return at + 1
    if (codes[at] === BACKSLASH && !isEnd(codes[at + 1]!)) at += 1
  }
  return -1
}

/** The same for a single-quoted one, in which two quotes are one. */
export const singleEnd = (codes: Uint8Array, from: number): number => {
  for (let at = from + 1; !isEnd(codes[at]!); at += 1) {
    if (codes[at] !== APOSTROPHE) continue
    if (codes[at + 1] !== APOSTROPHE) return at + 1
    at += 1
  }
  return -1
}
