/** One change as one splice of the text: which range is replaced by what. Everything else stays as its author wrote it. */

import { join } from '#core/pointer.ts'
import type { MapNode, Node, Pair, ScalarNode, SeqNode } from '#core/tree.ts'
import type { Writable } from './change.ts'
import { flowText, itemText, keyText, pairText, scalarText } from './render.ts'

export interface Splice {
  readonly from: number
  readonly to: number
  readonly text: string
}

/** The text around a place. */
export interface Lines {
  readonly source: string
  /** The newline of this file. */
  readonly newline: string
}

export const linesOf = (source: string): Lines => {
  const first = source.indexOf('\n')
  return { source, newline: first > 0 && source[first - 1] === '\r' ? '\r\n' : '\n' }
}

/** Start of the line that holds an offset. A byte order mark is no part of the first line. */
const lineStart = ({ source }: Lines, offset: number): number => {
  const start = source.lastIndexOf('\n', offset - 1) + 1
  return start === 0 && source.startsWith('\uFEFF') ? 1 : start
}

/** End of the line that holds an offset, before its newline. */
const lineEnd = ({ source }: Lines, offset: number): number => {
  const end = source.indexOf('\n', offset)
  if (end === -1) return source.length
  return source[end - 1] === '\r' && end > offset ? end - 1 : end
}

/** Start of the next line, or the end of the text. */
const nextLine = ({ source }: Lines, offset: number): number => {
  const end = source.indexOf('\n', offset)
  return end === -1 ? source.length : end + 1
}

/** Start of the comment that stands directly above a line, with the same indentation: it belongs to that line. */
const beforeComments = (lines: Lines, start: number, indent: number): number => {
  if (start === 0) return start
  const above = lineStart(lines, start - 1)
  const line = lines.source.slice(above, start)
  return line.search(/\S/) === indent && line.trimStart().startsWith('#') ? beforeComments(lines, above, indent) : start
}

const column = (lines: Lines, offset: number): number => offset - lineStart(lines, offset)

const endOf = ({ keySpan, value }: Pair): number => Math.max(keySpan.to, value.to)

/** Text on a new line of its own, after the line that holds `offset`. */
const after = (lines: Lines, offset: number, text: string): Splice => {
  const at = lineEnd(lines, offset)
  return { from: at, to: at, text: lines.newline + text }
}

/** Whole lines from the one that holds `from` to the one that holds `to`. */
const cut = (lines: Lines, from: number, to: number): Splice => {
  const start = lineStart(lines, from)
  const end = nextLine(lines, to)
  // The last line of a text without a final newline takes the newline before it along.
  const back =
    end === lines.source.length && !lines.source.endsWith('\n') && start > 0 ? lineEnd(lines, start - 2) : start
  return { from: back, to: end, text: '' }
}

/** A scalar in the place of another, in the same quotes where that can be. */
export const replaceScalar = (node: ScalarNode, value: string | number | boolean, inFlow: boolean): Splice => ({
  from: node.from,
  to: node.to,
  text: scalarText(value, node.style, inFlow),
})

/** A value that stands on the line of its key and is replaced whole by another. */
export const replaceInline = (node: Node, value: Writable, inFlow: boolean): Splice => ({
  from: node.from,
  to: node.to,
  text: `${node.kind === 'empty' ? ' ' : ''}${typeof value === 'object' ? flowText(value) : scalarText(value, 'plain', inFlow)}`,
})

/** The whole pair written anew, where the value changes its kind. */
export const replacePair = (lines: Lines, pointer: string, pair: Pair, value: Writable, inFlow: boolean): Splice => {
  if (inFlow)
    return {
      from: pair.keySpan.from,
      to: endOf(pair),
      text: `${keyText(pair.key)}: ${flowText(value)}`,
    }
  const indent = column(lines, pair.keySpan.from)
  return { from: pair.keySpan.from, to: endOf(pair), text: pairText(pointer, pair.key, value, indent, lines.newline) }
}

/** A new key after `previous`, or first. `pointer` is the map's. */
export const insertPair = (
  lines: Lines,
  pointer: string,
  map: MapNode,
  previous: Pair | undefined,
  key: string,
  value: Writable,
): Splice => {
  const first = map.pairs[0]
  if (map.flow) {
    const text = `${keyText(key)}: ${flowText(value)}`
    if (previous !== undefined) return { from: endOf(previous), to: endOf(previous), text: `, ${text}` }
    const at = map.from + 1
    return { from: at, to: at, text: first === undefined ? text : `${text}, ` }
  }
  const indent = column(lines, first!.keySpan.from)
  const margin = ' '.repeat(indent)
  const text = margin + pairText(pointer, key, value, indent, lines.newline)
  const start = lineStart(lines, first!.keySpan.from)
  const ownLine = lines.source.slice(start, first!.keySpan.from).trim() === ''
  const behind = previous ?? (ownLine ? undefined : first)
  if (behind !== undefined) {
    // At the top, sections are set apart by a blank line.
    const apart = pointer === '' && typeof value === 'object' ? lines.newline : ''
    return after(lines, endOf(behind), apart + text)
  }
  const above = beforeComments(lines, start, indent)
  return { from: above, to: above, text: text + lines.newline }
}

/** Takes a key away with its value; the map keeps at least one other. */
export const removePair = (lines: Lines, map: MapNode, pair: Pair): Splice => {
  const index = map.pairs.indexOf(pair)
  const next = map.pairs[index + 1]
  if (map.flow) {
    if (next !== undefined) return { from: pair.keySpan.from, to: next.keySpan.from, text: '' }
    return { from: endOf(map.pairs[index - 1]!), to: endOf(pair), text: '' }
  }
  const ownLine = lines.source.slice(lineStart(lines, pair.keySpan.from), pair.keySpan.from).trim() === ''
  if (!ownLine && next !== undefined) return { from: pair.keySpan.from, to: next.keySpan.from, text: '' }
  return cut(lines, pair.keySpan.from, endOf(pair))
}

const dashBefore = ({ source }: Lines, offset: number): number => source.lastIndexOf('-', offset)

/** A new last item. */
export const appendItem = (lines: Lines, pointer: string, seq: SeqNode, value: Writable): Splice => {
  const last = seq.items.at(-1)
  if (seq.flow) {
    const at = last === undefined ? seq.from + 1 : last.to
    return { from: at, to: at, text: `${last === undefined ? '' : ', '}${flowText(value)}` }
  }
  const indent = column(lines, dashBefore(lines, last!.from))
  const item = itemText(join(pointer, seq.items.length), value, indent + 2, lines.newline)
  return after(lines, last!.to, `${' '.repeat(indent)}- ${item}`)
}

/** Takes an item away; the list keeps at least one other. */
export const removeItem = (lines: Lines, seq: SeqNode, index: number): Splice => {
  const item = seq.items[index]!
  const next = seq.items[index + 1]
  if (seq.flow) {
    if (next !== undefined) return { from: item.from, to: next.from, text: '' }
    return { from: seq.items[index - 1]!.to, to: item.to, text: '' }
  }
  return cut(lines, dashBefore(lines, item.from), item.to)
}
