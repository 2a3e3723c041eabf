/** Keys as we write them: letters, digits and a few signs, up to a colon. */

import { DANGEROUS } from '#core/structure.ts'
import { isInKey, startsKey } from './characters.ts'
import { SPACE } from './codes.ts'
import type { Cursor } from './cursor.ts'

/** Longer keys are left to the library, which has a limit of its own. */
const LONGEST_KEY = 200

/**
 * Keys that were looked at: a model repeats a few words again and again. More than this are forgotten, so that memory does not grow
 * with the files that are read.
 */
const seen = new Map<string, string>()
const MOST_SEEN = 2000

/** A part of a text holds on to all of it; what is the name of a property stands alone. This one has names for nothing else. */
let names: Record<string, true> = Object.create(null)

/** Whether what begins at `from` and ends at `colon` is one, but for its first sign. */
const isKey = (codes: Uint8Array, from: number, colon: number): boolean => {
  for (let at = from + 1; at < colon; at += 1) if (!isInKey(codes[at]!)) return false
  return codes[colon - 1] !== SPACE
}

const lookedAt = (text: string): string | undefined => {
  if (DANGEROUS.has(text)) return undefined
  if (seen.size >= MOST_SEEN) {
    seen.clear()
    names = Object.create(null)
  }
  names[text] = true
  seen.set(text, text)
  return text
}

/** The key that begins at `from`, up to its colon; `undefined` where there is none as we write it. */
export const keyAt = ({ source, codes, colons }: Cursor, from: number): string | undefined => {
  if (!startsKey(codes[from]!)) return undefined
  const colon = colons.after(from)
  if (colon - from > LONGEST_KEY || colon === source.length) return undefined
  const text = source.slice(from, colon)
  return seen.get(text) ?? (isKey(codes, from, colon) ? lookedAt(text) : undefined)
}
