/** Values that stand on one line: words, quoted text, and lists and records with brackets and braces. */

import type { Node, Pair, ScalarNode } from '#core/tree.ts'
import { addKey, behindSpaces, COLON, counted, type Cursor, DEEPEST, HASH, keyEnd, type Read, SPACE } from './cursor.ts'
import { doubleValue, plainValue, quotedEnd, singleValue } from './scalar.ts'

/** What begins something other than a plain word. */
const INDICATOR = /[-?:,[\]{}#&*!|>'"%@`]/
const ENDS_IN_FLOW = /[,[\]{}]/

const scalar = (cursor: Cursor, to: number, style: ScalarNode['style'], value: unknown): Read | undefined => {
  if (value === undefined || !counted(cursor, 1)) return undefined
  const node: Node = { kind: 'scalar', from: cursor.at, to, style }
  cursor.at = to
  return { node, value }
}

const quoted = (cursor: Cursor, end: number): Read | undefined => {
  const { source, at } = cursor
  const to = quotedEnd(source, at, end)
  if (to === -1) return undefined
  const text = source.slice(at, to)
  return text.startsWith('"')
    ? scalar(cursor, to, 'double', doubleValue(text))
    : scalar(cursor, to, 'single', singleValue(text))
}

/** End of a plain word that begins at `from`: before a comment, or inside brackets before what ends it; -1 where it is no plain word. */
const plainEnd = (source: string, from: number, end: number, flow: boolean): number => {
  if (INDICATOR.test(source[from]!)) return -1
  let to = from
  for (let at = from; at < end; at += 1) {
    const code = source.charCodeAt(at)
    if (code === SPACE) continue
    if (code === HASH && source.charCodeAt(at - 1) === SPACE) return flow ? -1 : to
    if (flow && ENDS_IN_FLOW.test(source[at]!)) return to
    if (code === COLON) {
      const next = source[at + 1]
      if (at + 1 === end || next === ' ' || (flow && ENDS_IN_FLOW.test(next!))) return -1
    }
    to = at + 1
  }
  return flow ? -1 : to
}

const plain = (cursor: Cursor, end: number, flow: boolean): Read | undefined => {
  const { source, at } = cursor
  const to = plainEnd(source, at, end, flow)
  return to === -1 ? undefined : scalar(cursor, to, 'plain', plainValue(source.slice(at, to)))
}

/** Behind an entry: `true` with the cursor on the next one, `false` behind the closing bracket. */
const isMore = (cursor: Cursor, close: string): boolean | undefined => {
  const at = behindSpaces(cursor.source, cursor.at)
  const char = cursor.source[at]
  if (char !== ',' && char !== close) return undefined
  cursor.at = char === close ? at + 1 : behindSpaces(cursor.source, at + 1)
  return char === ','
}

const list = (cursor: Cursor, end: number, depth: number): Read | undefined => {
  const from = cursor.at
  const items: Node[] = []
  const values: unknown[] = []
  if (!counted(cursor, 1)) return undefined
  cursor.at = behindSpaces(cursor.source, from + 1)
  let more: boolean | undefined = cursor.source[cursor.at] !== ']'
  if (!more) cursor.at += 1
  while (more) {
    const item = inline(cursor, end, true, depth + 1)
    if (item === undefined) return undefined
    items.push(item.node)
    values.push(item.value)
    more = isMore(cursor, ']')
  }
  if (more === undefined) return undefined
  return { node: { kind: 'seq', from, to: cursor.at, flow: true, items }, value: values }
}

const record = (cursor: Cursor, end: number, depth: number): Read | undefined => {
  const from = cursor.at
  const pairs: Pair[] = []
  const value: Record<string, unknown> = {}
  if (!counted(cursor, 1)) return undefined
  cursor.at = behindSpaces(cursor.source, from + 1)
  let more: boolean | undefined = cursor.source[cursor.at] !== '}'
  if (!more) cursor.at += 1
  while (more) {
    const start = cursor.at
    const colon = keyEnd(cursor.source, start)
    if (colon === -1 || cursor.source.charCodeAt(colon + 1) !== SPACE) return undefined
    const key = cursor.source.slice(start, colon)
    if (!addKey(value, key, pairs.length) || !counted(cursor, 1)) return undefined
    cursor.at = behindSpaces(cursor.source, colon + 1)
    const read = inline(cursor, end, true, depth + 1)
    if (read === undefined) return undefined
    pairs.push({ key, keySpan: { from: start, to: colon }, value: read.node })
    value[key] = read.value
    more = isMore(cursor, '}')
  }
  if (more === undefined) return undefined
  return { node: { kind: 'map', from, to: cursor.at, flow: true, pairs }, value }
}

/** The value that begins at the cursor and ends before `end`, the end of the line. */
export const inline = (cursor: Cursor, end: number, flow = false, depth = 0): Read | undefined => {
  if (depth > DEEPEST || cursor.at >= end) return undefined
  switch (cursor.source[cursor.at]) {
    case '"':
    case "'":
      return quoted(cursor, end)
    case '[':
      return list(cursor, end, depth)
    case '{':
      return record(cursor, end, depth)
    default:
      return plain(cursor, end, flow)
  }
}
