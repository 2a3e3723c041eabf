/** Where the reader stands in the text, and what it has read. */

import { LIMITS } from '#core/structure.ts'
import type { Node } from '#core/tree.ts'

export interface Cursor {
  readonly source: string
  /** Next character that is not read yet. */
  at: number
  /** Column of the line that is read; -1 at the end of the text. */
  indent: number
  /** Counted as structure() counts them. */
  nodes: number
}

/** A value with where it stands; `undefined` everywhere in this room means: give way. */
export interface Read {
  readonly node: Node
  readonly value: unknown
}

/** Far above any model; what is deeper or larger is left to the strict reader, which knows the limits and their sentences. */
export const DEEPEST = 16

export const SPACE = 0x20
export const NEWLINE = 0x0a
export const HASH = 0x23
export const DASH = 0x2d
export const COLON = 0x3a

const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype'])

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

/** Notes a key in its map; false where it may not stand there, or not again. */
export const addKey = (map: Record<string, unknown>, key: string, count: number): boolean =>
  count < LIMITS.keys && !DANGEROUS.has(key) && !Object.hasOwn(map, key)

/** Counts nodes; false where there are too many. */
export const counted = (cursor: Cursor, nodes: number): boolean => {
  cursor.nodes += nodes
  return cursor.nodes <= LIMITS.nodes
}

/** A key as we write it; longer ones are left to the library, which has a limit of its own. */
const KEY = /[A-Za-z\d_\u00A1-\uFFFF](?:[A-Za-z\d_ ./@()\u00A1-\uFFFF-]{0,198}[A-Za-z\d_./@()\u00A1-\uFFFF-])?(?=:)/y

/** Index of the colon that ends a key beginning at `from`; -1 where there is no key as we write it. */
export const keyEnd = (source: string, from: number): number => {
  KEY.lastIndex = from
  return KEY.test(source) ? KEY.lastIndex : -1
}
