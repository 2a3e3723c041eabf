/** Values that stand on one line: words, quoted text, and lists and records with brackets and braces. */

import type { Node, Pair, ScalarNode } from '#core/tree.ts'
import { endsInFlow, isIndicator, mayStop } from './characters.ts'
import {
  APOSTROPHE,
  behindSpaces,
  COLON,
  COMMA,
  counted,
  type Cursor,
  DEEPEST,
  HASH,
  hasRoom,
  isEachOnce,
  QUOTE,
  SPACE,
  type Value,
} from './cursor.ts'
import { keyAt } from './key.ts'
import { doubleEnd, doubleValue, isText, plainValue, singleEnd, singleValue } from './scalar.ts'

const [OPENS_LIST, CLOSES_LIST, OPENS_RECORD, CLOSES_RECORD] = [0x5b, 0x5d, 0x7b, 0x7d]

const scalar = (
  cursor: Cursor,
  to: number,
  style: ScalarNode['style'],
  value: Value | undefined,
): Value | undefined => {
  if (value === undefined || !counted(cursor, 1)) return undefined
  if (cursor.places) cursor.node = { kind: 'scalar', from: cursor.at, to, style }
  cursor.at = to
  return value
}

const double = (cursor: Cursor, end: number): Value | undefined => {
  const { source, at } = cursor
  const to = doubleEnd(source, at, end)
  return to === -1 ? undefined : scalar(cursor, to, 'double', doubleValue(source, at, to))
}

const single = (cursor: Cursor, end: number): Value | undefined => {
  const { source, at } = cursor
  const to = singleEnd(source, at, end)
  return to === -1 ? undefined : scalar(cursor, to, 'single', singleValue(source, at, to))
}

/** End of what stands from `from` on, without the spaces before `end`. */
const beforeSpaces = (source: string, from: number, end: number): number => {
  let to = end
  while (to > from && source.charCodeAt(to - 1) === SPACE) to -= 1
  return to
}

/** End of a plain word that stands alone on its line: before a comment; -1 where a colon makes it a key. */
const plainEnd = ({ source, colonsAndSpace, spacesAndHash }: Cursor, from: number, end: number): number => {
  const limit = Math.min(end, spacesAndHash.after(from))
  const isKey = colonsAndSpace.after(from) < limit || (limit === end && source.charCodeAt(end - 1) === COLON)
  return isKey ? -1 : beforeSpaces(source, from, limit)
}

/** The same inside brackets, before what ends it there; -1 where nothing does. */
const plainEndInFlow = (source: string, from: number, end: number): number => {
  let to = from
  for (let at = from; at < end; at += 1) {
    const code = source.charCodeAt(at)
    if (mayStop(code)) {
      if (code === SPACE) continue
      if (endsInFlow(code)) return to
      if (code === HASH && source.charCodeAt(at - 1) === SPACE) return -1
      if (code === COLON) {
        const next = source.charCodeAt(at + 1)
        if (at + 1 === end || next === SPACE || endsInFlow(next)) return -1
      }
    }
    to = at + 1
  }
  return -1
}

const plain = (cursor: Cursor, end: number, flow: boolean): Value | undefined => {
  const { source, at } = cursor
  if (isIndicator(source.charCodeAt(at))) return undefined
  const to = flow ? plainEndInFlow(source, at, end) : plainEnd(cursor, at, end)
  return to === -1 ? undefined : scalar(cursor, to, 'plain', plainValue(source.slice(at, to)))
}

/** Behind an entry: `true` with the cursor on the next one, `false` behind the closing bracket. */
const isMore = (cursor: Cursor, close: number): boolean | undefined => {
  const at = behindSpaces(cursor.source, cursor.at)
  const code = cursor.source.charCodeAt(at)
  if (code !== COMMA && code !== close) return undefined
  cursor.at = code === close ? at + 1 : behindSpaces(cursor.source, at + 1)
  return code === COMMA
}

/** Goes behind an opening bracket: whether anything stands before the closing one. */
const isAny = (cursor: Cursor, close: number): boolean => {
  cursor.at = behindSpaces(cursor.source, cursor.at + 1)
  const isEmpty = cursor.source.charCodeAt(cursor.at) === close
  if (isEmpty) cursor.at += 1
  return !isEmpty
}

const list = (cursor: Cursor, end: number, depth: number): Value | undefined => {
  const { places, at: from } = cursor
  const items: Node[] = []
  const values: unknown[] = []
  if (!counted(cursor, 1)) return undefined
  let more: boolean | undefined = isAny(cursor, CLOSES_LIST)
  while (more) {
    const value = inline(cursor, end, true, depth + 1)
    if (value === undefined) return undefined
    if (places) items.push(cursor.node!)
    values.push(value)
    more = isMore(cursor, CLOSES_LIST)
  }
  if (more === undefined) return undefined
  if (places) cursor.node = { kind: 'seq', from, to: cursor.at, flow: true, items }
  return values
}

const record = (cursor: Cursor, end: number, depth: number): Value | undefined => {
  const { source, places, at: from } = cursor
  const pairs: Pair[] = []
  const map: Record<string, unknown> = {}
  if (!counted(cursor, 1)) return undefined
  let count = 0
  let more: boolean | undefined = isAny(cursor, CLOSES_RECORD)
  while (more) {
    const start = cursor.at
    const key = keyAt(cursor, start)
    if (key === undefined || !hasRoom(count) || (cursor.isForeign && !isText(key)) || !counted(cursor, 1))
      return undefined
    const colon = start + key.length
    if (source.charCodeAt(colon + 1) !== SPACE) return undefined
    cursor.at = behindSpaces(source, colon + 1)
    const value = inline(cursor, end, true, depth + 1)
    if (value === undefined) return undefined
    if (places) pairs.push({ key, keySpan: { from: start, to: colon }, value: cursor.node! })
    map[key] = value
    count += 1
    more = isMore(cursor, CLOSES_RECORD)
  }
  if (more === undefined || !isEachOnce(map, count)) return undefined
  if (places) cursor.node = { kind: 'map', from, to: cursor.at, flow: true, pairs }
  return map
}

/** The value that begins at the cursor and ends before `end`, the end of the line. */
export const inline = (cursor: Cursor, end: number, flow = false, depth = 0): Value | undefined => {
  if (depth > DEEPEST || cursor.at >= end) return undefined
  switch (cursor.source.charCodeAt(cursor.at)) {
    case QUOTE:
      return double(cursor, end)
    case APOSTROPHE:
      return single(cursor, end)
    case OPENS_LIST:
      return list(cursor, end, depth)
    case OPENS_RECORD:
      return record(cursor, end, depth)
    default:
      return plain(cursor, end, flow)
  }
}
