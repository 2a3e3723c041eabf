/** Records and lists by indentation, one entry a line. */

import type { Node, Pair } from '#core/tree.ts'
import { ANGLE, BAR, skipSpaces, DASH, emptyEnd, HASH, isEnd, lineEnd, NEWLINE, SPACE } from './codes.ts'
import { counted, type Cursor, DEEPEST, hasRoom, isEachOnce, type Value } from './cursor.ts'
import { inline } from './inline.ts'
import { keyAt } from './key.ts'
import { isText } from './scalar.ts'
import { text } from './text.ts'

/** Puts the cursor on the next line that holds something, from the start of a line. */
export const advance = (cursor: Cursor): void => {
  const { codes } = cursor
  for (let line = cursor.at; ;) {
    let at = skipSpaces(codes, line)
    if (codes[at] === HASH) at = lineEnd(codes, at)
    const code = codes[at]!
    if (code !== NEWLINE) {
      cursor.at = at
      cursor.indent = isEnd(code) ? -1 : at - line
      return
    }
    line = at + 1
  }
}

/** Whether a dash of a list stands here, with a space after it. */
export const isDash = (codes: Uint8Array, at: number): boolean => codes[at] === DASH && codes[at + 1] === SPACE

/** Goes past the end of the line; false where something else than a comment stands on the rest of it. */
const leaveLine = (cursor: Cursor): boolean => {
  const { codes } = cursor
  const end = emptyEnd(codes, cursor.at)
  if (end === -1) return false
  cursor.at = codes[end] === NEWLINE ? end + 1 : end
  advance(cursor)
  return true
}

/** What stands on the line: a word, or something with quotes, brackets or braces. */
const onLine = (cursor: Cursor): Value | undefined => {
  const value = inline(cursor)
  return value !== undefined && leaveLine(cursor) ? value : undefined
}

/** A key without a value: null in a file of another tool. In our own it may be a slip, which the strict reader tells. */
const nothing = (cursor: Cursor, at: number): Value | undefined => {
  if (!cursor.isForeign) return undefined
  if (cursor.places) cursor.node = { kind: 'empty', from: at, to: at }
  return null
}

/** The value that begins after a key or a dash in column `indent`. */
const begun = (cursor: Cursor, indent: number): Value | undefined => {
  const code = cursor.codes[cursor.at]
  if (!cursor.isForeign || (code !== BAR && code !== ANGLE)) return onLine(cursor)
  const value = text(cursor, indent)
  if (value !== undefined) advance(cursor)
  return value
}

/** The value of a key of a record at column `indent`; the cursor is just after its colon. */
const valueOf = (cursor: Cursor, indent: number, depth: number): Value | undefined => {
  const { codes, at } = cursor
  if (!leaveLine(cursor)) {
    if (codes[at] !== SPACE) return undefined
    cursor.at = skipSpaces(codes, at)
    return begun(cursor, indent)
  }
  if (isDash(codes, cursor.at))
    return cursor.indent < indent ? nothing(cursor, at) : list(cursor, cursor.indent, depth + 1)
  return cursor.indent > indent ? record(cursor, cursor.indent, depth + 1) : nothing(cursor, at)
}

/**
 * A record whose first key stands at the cursor, every key at column `indent`. It ends with the cursor on the next line
 * that is not its own.
 */
export const record = (cursor: Cursor, indent: number, depth: number): Value | undefined => {
  const { places, at: from } = cursor
  const pairs: Pair[] = []
  const map: Record<string, unknown> = {}
  if (depth > DEEPEST || !counted(cursor, 1)) return undefined
  for (let count = 1; ; count += 1) {
    const start = cursor.at
    const key = keyAt(cursor, start)
    if (key === undefined || !hasRoom(count - 1) || (cursor.isForeign && !isText(key)) || !counted(cursor, 1))
      return undefined
    const colon = start + key.length
    cursor.at = colon + 1
    const value = valueOf(cursor, indent, depth)
    if (value === undefined || cursor.indent > indent) return undefined
    if (places) pairs.push({ key, keySpan: { from: start, to: colon }, value: cursor.node! })
    map[key] = value
    if (cursor.indent < indent) {
      if (places) cursor.node = { kind: 'map', from, to: cursor.node!.to, flow: false, pairs }
      return isEachOnce(map, count) ? map : undefined
    }
  }
}

/** The item after a dash: a record whose first key is on the same line, or a value. */
const item = (cursor: Cursor, depth: number, indent: number, column: number): Value | undefined => {
  const key = keyAt(cursor, cursor.at)
  const behind = key === undefined ? undefined : cursor.codes[cursor.at + key.length + 1]!
  if (behind === SPACE || behind === NEWLINE) return record(cursor, column, depth + 1)
  return begun(cursor, indent)
}

/** A list whose first dash stands at the cursor, every dash at column `indent`. Ends like a record. */
export const list = (cursor: Cursor, indent: number, depth: number): Value | undefined => {
  const { codes, places, at: from } = cursor
  const items: Node[] = []
  const values: unknown[] = []
  if (depth > DEEPEST || !counted(cursor, 1)) return undefined
  for (;;) {
    const dash = cursor.at
    cursor.at = skipSpaces(codes, dash + 1)
    const value = item(cursor, depth, indent, indent + cursor.at - dash)
    if (value === undefined || cursor.indent > indent) return undefined
    if (places) items.push(cursor.node!)
    values.push(value)
    if (cursor.indent < indent || !isDash(codes, cursor.at)) {
      if (places) cursor.node = { kind: 'seq', from, to: cursor.node!.to, flow: false, items }
      return values
    }
  }
}
