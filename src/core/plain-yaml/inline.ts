/** Values that stand on one line: words, quoted text, and lists and records with brackets and braces. */

import type { Node, Pair, ScalarNode } from '#core/tree.ts'
import { endsInFlow, isIndicator } from './characters.ts'
import { APOSTROPHE, skipSpaces, COLON, COMMA, HASH, isEnd, QUOTE, SPACE } from './codes.ts'
import { counted, type Cursor, DEEPEST, hasRoom, isEachOnce, type Value } from './cursor.ts'
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

const double = (cursor: Cursor): Value | undefined => {
  const { source, codes, at } = cursor
  const to = doubleEnd(codes, at)
  return to === -1 ? undefined : scalar(cursor, to, 'double', doubleValue(source, at, to))
}

const single = (cursor: Cursor): Value | undefined => {
  const { source, codes, at } = cursor
  const to = singleEnd(codes, at)
  return to === -1 ? undefined : scalar(cursor, to, 'single', singleValue(source, at, to))
}

/** Whether a colon followed by this character makes a key of what stands before it. */
const makesKey = (next: number): boolean => next === SPACE || isEnd(next)

/** End of what stands from `from` on, without the spaces before `end`. */
const beforeSpaces = (codes: Uint8Array, from: number, end: number): number => {
  let to = end
  while (to > from && codes[to - 1] === SPACE) to -= 1
  return to
}

/** End of a plain word that stands alone on its line: before a comment; -1 where a colon makes it a key. */
const plainEnd = (codes: Uint8Array, from: number): number => {
  for (let at = from; ; at += 1) {
    const code = codes[at]!
    // Above a colon are the letters, and nothing that ends a word.
    if (code > COLON) continue
    if (isEnd(code) || (code === HASH && codes[at - 1] === SPACE)) return beforeSpaces(codes, from, at)
    if (code === COLON && makesKey(codes[at + 1]!)) return -1
  }
}

/** The same inside brackets, before what ends it there; -1 where nothing does. */
const plainEndInFlow = (codes: Uint8Array, from: number): number => {
  for (let at = from; ; at += 1) {
    const code = codes[at]!
    if (endsInFlow(code)) return beforeSpaces(codes, from, at)
    if (code > COLON) continue
    if (isEnd(code) || (code === HASH && codes[at - 1] === SPACE)) return -1
    if (code === COLON && (makesKey(codes[at + 1]!) || endsInFlow(codes[at + 1]!))) return -1
  }
}

const plain = (cursor: Cursor, flow: boolean): Value | undefined => {
  const { source, codes, at } = cursor
  if (isIndicator(codes[at]!) || isEnd(codes[at]!)) return undefined
  const to = flow ? plainEndInFlow(codes, at) : plainEnd(codes, at)
  return to === -1 ? undefined : scalar(cursor, to, 'plain', plainValue(source.slice(at, to)))
}

/** After an entry: `true` with the cursor on the next one, `false` with it after the closing bracket; else it gives way. */
const isMore = (cursor: Cursor, close: number): boolean | undefined => {
  const at = skipSpaces(cursor.codes, cursor.at)
  const code = cursor.codes[at]
  if (code !== COMMA && code !== close) return undefined
  cursor.at = code === close ? at + 1 : skipSpaces(cursor.codes, at + 1)
  return code === COMMA
}

/** Goes past an opening bracket; whether anything stands before the closing one. */
const isAny = (cursor: Cursor, close: number): boolean => {
  cursor.at = skipSpaces(cursor.codes, cursor.at + 1)
  const isEmpty = cursor.codes[cursor.at] === close
  if (isEmpty) cursor.at += 1
  return !isEmpty
}

const list = (cursor: Cursor, depth: number): Value | undefined => {
  const { places, at: from } = cursor
  const items: Node[] = []
  const values: unknown[] = []
  if (!counted(cursor, 1)) return undefined
  let more: boolean | undefined = isAny(cursor, CLOSES_LIST)
  while (more) {
    const value = inline(cursor, true, depth + 1)
    if (value === undefined) return undefined
    if (places) items.push(cursor.node!)
    values.push(value)
    more = isMore(cursor, CLOSES_LIST)
  }
  if (more === undefined) return undefined
  if (places) cursor.node = { kind: 'seq', from, to: cursor.at, flow: true, items }
  return values
}

const record = (cursor: Cursor, depth: number): Value | undefined => {
  const { codes, places, at: from } = cursor
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
    if (codes[colon + 1] !== SPACE) return undefined
    cursor.at = skipSpaces(codes, colon + 1)
    const value = inline(cursor, true, depth + 1)
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

/** The value that begins at the cursor and ends on its line. */
export const inline = (cursor: Cursor, flow = false, depth = 0): Value | undefined => {
  if (depth > DEEPEST) return undefined
  switch (cursor.codes[cursor.at]) {
    case QUOTE:
      return double(cursor)
    case APOSTROPHE:
      return single(cursor)
    case OPENS_LIST:
      return list(cursor, depth)
    case OPENS_RECORD:
      return record(cursor, depth)
    default:
      return plain(cursor, flow)
  }
}
