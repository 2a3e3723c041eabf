/** Where the reader stands in the text, and what it has read. */

import { LIMITS } from '#core/structure.ts'
import type { Node } from '#core/tree.ts'
import type { Next } from './next.ts'

export interface Cursor {
  readonly source: string
  /** A document of another tool: a key may have nothing behind it, and a text may go over lines. */
  readonly isForeign: boolean
  /** Whether the places are wanted, not only the value. */
  readonly places: boolean
  /** Every colon, those that end a word, and where a comment begins behind one. */
  readonly colons: Next
  readonly colonsAndSpace: Next
  readonly spacesAndHash: Next
  /** Next character that is not read yet. */
  at: number
  /** Column of the line that is read; -1 at the end of the text. */
  indent: number
  /** Counted as structure() counts them. */
  nodes: number
  /** Where the value stands that was read last, if places are wanted. */
  node: Node | undefined
}

/** A value, never `undefined`: that means everywhere in this room: give way. */
export type Value = string | number | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>

/** Far above any model; what is deeper or larger is left to the strict reader, which knows the limits and their sentences. */
export const DEEPEST = 16

export const SPACE = 0x20
export const NEWLINE = 0x0a
export const QUOTE = 0x22
export const HASH = 0x23
export const APOSTROPHE = 0x27
export const COMMA = 0x2c
export const DASH = 0x2d
export const COLON = 0x3a
export const ANGLE = 0x3e
export const BACKSLASH = 0x5c
export const BAR = 0x7c

/** Index behind the line that holds `at`. */
export const lineEnd = (source: string, at: number): number => {
  const end = source.indexOf('\n', at)
  return end === -1 ? source.length : end
}

/** Index of the first character from `at` that is no space. */
export const behindSpaces = (source: string, at: number): number => {
  let next = at
  while (source.charCodeAt(next) === SPACE) next += 1
  return next
}

/** Whether the rest of a line holds nothing but spaces or a comment that is set apart. */
export const isRestEmpty = (source: string, at: number): boolean => {
  const next = behindSpaces(source, at)
  const code = source.charCodeAt(next)
  return next === source.length || code === NEWLINE || (code === HASH && next > at)
}

/** Whether a key may stand in a map beside so many others. */
export const hasRoom = (others: number): boolean => others < LIMITS.keys

/** Whether each of `count` keys that were put into a map is there: of two that are alike one is gone. */
export const isEachOnce = (map: Readonly<Record<string, unknown>>, count: number): boolean =>
  Object.keys(map).length === count

/** Counts nodes; false where there are too many. */
export const counted = (cursor: Cursor, nodes: number): boolean => {
  cursor.nodes += nodes
  return cursor.nodes <= LIMITS.nodes
}
