/** Records and lists by indentation, one entry a line. */

import type { Node, Pair } from '#core/tree.ts'
import {
  addKey,
  behindSpaces,
  counted,
  type Cursor,
  DASH,
  DEEPEST,
  HASH,
  isRestEmpty,
  keyEnd,
  lineEnd,
  NEWLINE,
  type Read,
  SPACE,
} from './cursor.ts'
import { inline } from './inline.ts'

/** Puts the cursor on the next line that holds something, from the start of a line. */
export const advance = (cursor: Cursor): void => {
  const { source } = cursor
  for (let line = cursor.at; ;) {
    const start = behindSpaces(source, line)
    const code = source.charCodeAt(start)
    if (code !== NEWLINE && code !== HASH) {
      cursor.at = start
      cursor.indent = start >= source.length ? -1 : start - line
      return
    }
    line = lineEnd(source, start) + 1
  }
}

const isDash = (source: string, at: number): boolean =>
  source.charCodeAt(at) === DASH && source.charCodeAt(at + 1) === SPACE

/** Leaves the rest of a line behind; false where something else stands on it. */
const leaveLine = (cursor: Cursor): boolean => {
  if (!isRestEmpty(cursor.source, cursor.at)) return false
  cursor.at = lineEnd(cursor.source, cursor.at) + 1
  advance(cursor)
  return true
}

/** What stands on the line: a word, or something with quotes, brackets or braces. */
const onLine = (cursor: Cursor): Read | undefined => {
  const read = inline(cursor, lineEnd(cursor.source, cursor.at))
  return read !== undefined && leaveLine(cursor) ? read : undefined
}

/** What belongs to a key of a record at column `indent`, from behind its colon. */
const valueOf = (cursor: Cursor, indent: number, depth: number): Read | undefined => {
  const { source, at } = cursor
  if (!isRestEmpty(source, at)) {
    if (source.charCodeAt(at) !== SPACE) return undefined
    cursor.at = behindSpaces(source, at)
    return onLine(cursor)
  }
  if (!leaveLine(cursor)) return undefined
  if (isDash(source, cursor.at)) return cursor.indent < indent ? undefined : list(cursor, cursor.indent, depth + 1)
  return cursor.indent > indent ? record(cursor, cursor.indent, depth + 1) : undefined
}

/**
 * A record whose first key stands at the cursor, every key at column `indent`. It ends with the cursor on the next line
 * that is not its own.
 */
export const record = (cursor: Cursor, indent: number, depth: number): Read | undefined => {
  const from = cursor.at
  const pairs: Pair[] = []
  const value: Record<string, unknown> = {}
  if (depth > DEEPEST || !counted(cursor, 1)) return undefined
  for (;;) {
    const start = cursor.at
    const colon = keyEnd(cursor.source, start)
    if (colon === -1) return undefined
    const key = cursor.source.slice(start, colon)
    if (!addKey(value, key, pairs.length) || !counted(cursor, 1)) return undefined
    cursor.at = colon + 1
    const read = valueOf(cursor, indent, depth)
    if (read === undefined || cursor.indent > indent) return undefined
    pairs.push({ key, keySpan: { from: start, to: colon }, value: read.node })
    value[key] = read.value
    if (cursor.indent < indent) return { node: { kind: 'map', from, to: read.node.to, flow: false, pairs }, value }
  }
}

/** What stands behind a dash: a record whose first key is on the same line, or a value. */
const item = (cursor: Cursor, depth: number, column: number): Read | undefined => {
  const colon = keyEnd(cursor.source, cursor.at)
  const behind = cursor.source.charCodeAt(colon + 1)
  if (colon !== -1 && (behind === SPACE || behind === NEWLINE)) return record(cursor, column, depth + 1)
  return onLine(cursor)
}

/** A list whose first dash stands at the cursor, every dash at column `indent`. Ends like a record. */
const list = (cursor: Cursor, indent: number, depth: number): Read | undefined => {
  const from = cursor.at
  const items: Node[] = []
  const values: unknown[] = []
  if (depth > DEEPEST || !counted(cursor, 1)) return undefined
  for (;;) {
    const dash = cursor.at
    cursor.at = behindSpaces(cursor.source, dash + 1)
    const read = item(cursor, depth, indent + cursor.at - dash)
    if (read === undefined || cursor.indent > indent) return undefined
    items.push(read.node)
    values.push(read.value)
    if (cursor.indent < indent || !isDash(cursor.source, cursor.at))
      return { node: { kind: 'seq', from, to: read.node.to, flow: false, items }, value: values }
  }
}
