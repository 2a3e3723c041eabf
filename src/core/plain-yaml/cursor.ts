/** Where the reader stands in the text, and what it has read. */

import { LIMITS } from '#core/structure.ts'
import type { Node } from '#core/tree.ts'
import type { Next } from './next.ts'

export interface Cursor {
  readonly source: string
  /** Its characters, and the end. */
  readonly codes: Uint8Array
  /** A document of another tool: a key may have no value, and a text may go over lines. */
  readonly isForeign: boolean
  /** Whether the places are wanted, not only the value. */
  readonly places: boolean
  /** Every colon. */
  readonly colons: Next
  /** Next character that is not read yet. */
  at: number
  /** Column of the line that is read, from 0; -1 at the end of the text. */
  indent: number
  /** Counted as structure() counts them. */
  nodes: number
  /** Where the value stands that was read last, if places are wanted. */
  node: Node | undefined
}

/** A value. It is never `undefined`, which means "give way" everywhere in this folder. */
export type Value = string | number | boolean | null | readonly unknown[] | Readonly<Record<string, unknown>>

/** Far above any model; what is deeper or larger is left to the strict reader, which knows the limits and their sentences. */
export const DEEPEST = 16

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
