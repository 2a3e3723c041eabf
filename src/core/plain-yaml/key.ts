/** Keys as we write them: letters, digits and a few signs, up to a colon. */

import { isInKey, startsKey } from './characters.ts'
import { BEYOND, COLON, SPACE } from './codes.ts'
import type { Cursor } from './cursor.ts'

/** Longer keys are left to the library, which has a limit of its own. */
const LONGEST_KEY = 200

/** They would reach into the object that holds them. */
const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype'])

/** A key that was looked at, and its characters. */
interface Known {
  readonly text: string
  readonly codes: Uint8Array
}

/**
 * Keys that were looked at, by the sum of their characters: a model repeats a few words again and again, and to see that one of
 * them stands somewhere takes less time than to cut it out. More than this are forgotten, so that memory does not grow with the
 * files that are read.
 */
const seen = new Map<number, Known>()
const MOST_SEEN = 2000

/** A part of a text holds on to all of it; what is the name of a property stands alone. */
const alone = (text: string): string => {
  const names = Object.create(null) as Record<string, true>
  names[text] = true
  return Object.keys(names)[0]!
}

const lookedAt = ({ source, codes }: Cursor, from: number, colon: number, sum: number): string | undefined => {
  if (colon - from > LONGEST_KEY || codes[colon - 1] === SPACE) return undefined
  const text = alone(source.slice(from, colon))
  if (DANGEROUS.has(text)) return undefined
  const own = codes.slice(from, colon + 1)
  // Of other characters two keys may look alike.
  if (own.includes(BEYOND)) return text
  if (seen.size >= MOST_SEEN) seen.clear()
  seen.set(sum, { text, codes: own })
  return text
}

const stands = (key: Uint8Array, codes: Uint8Array, from: number): boolean => {
  for (let at = 0; at < key.length; at += 1) if (key[at] !== codes[from + at]) return false
  return true
}

/** The key that begins at `from`, up to its colon; `undefined` where there is none as we write it. */
export const keyAt = (cursor: Cursor, from: number): string | undefined => {
  const { codes } = cursor
  if (!startsKey(codes[from]!)) return undefined
  let sum = 0
  let at = from
  for (; isInKey(codes[at]!); at += 1) sum = (Math.imul(sum, 31) + codes[at]!) | 0
  if (codes[at] !== COLON) return undefined
  const known = seen.get(sum)
  return known !== undefined && stands(known.codes, codes, from) ? known.text : lookedAt(cursor, from, at, sum)
}
