/**
 * A reader of the part of YAML that a model is written in: records and lists by indentation, one entry a line, words, quoted
 * text, brackets and braces on one line. It is many times faster than the library, which need not even be loaded.
 *
 * The contract: it returns exactly what the strict reader returns for the text, value and places alike, or it gives way: it
 * returns `undefined`, at any depth, and the caller falls back to the strict reader. Whatever is refused, ambiguous or merely
 * unusual is left to that one, which has the sentences for it.
 */

import type { Node } from '#core/tree.ts'
import { advance, isDash, list, record } from './block.ts'
import { codesOf } from './codes.ts'
import type { Cursor, Value } from './cursor.ts'
import { Next } from './next.ts'

export interface Plain {
  readonly value: unknown
  /** Where everything stands. It is read when it is first asked for: without findings nobody asks. */
  readonly tree: Node
}

const isAtEnd = ({ source, at }: Cursor): boolean => at === source.length

const read = (
  source: string,
  isForeign: boolean,
  places: boolean,
): { readonly value: Value; readonly cursor: Cursor } | undefined => {
  const codes = codesOf(source)
  if (codes === undefined) return undefined
  const cursor: Cursor = {
    source,
    codes,
    // V8's own search is far faster than a loop here, above all before the loop is optimised.
    colons: new Next(source, ':'),
    isForeign,
    places,
    at: 0,
    indent: 0,
    nodes: 0,
    node: undefined,
  }
  advance(cursor)
  const isList = isForeign && isDash(codes, cursor.at)
  const value = isList ? list(cursor, cursor.indent, 0) : record(cursor, cursor.indent, 0)
  return value !== undefined && isAtEnd(cursor) ? { value, cursor } : undefined
}

/**
 * A class: an object that is written with a getter becomes a dictionary in V8, and what thousands of them hold stays in memory
 * until all of it is collected.
 */
class ReadText implements Plain {
  readonly value: unknown
  readonly #source: string
  readonly #isForeign: boolean
  #tree: Node | undefined

  constructor(value: unknown, source: string, isForeign: boolean) {
    this.value = value
    this.#source = source
    this.#isForeign = isForeign
  }

  get tree(): Node {
    return (this.#tree ??= read(this.#source, this.#isForeign, true)!.cursor.node!)
  }
}

/**
 * Reads a text, or gives way with `undefined`. With `isForeign`, one document of another tool, of which more is read: keys
 * with no value, texts that go over lines, a list at the top.
 */
export const readPlain = (source: string, isForeign = false): Plain | undefined => {
  const plain = read(source, isForeign, false)
  return plain === undefined ? undefined : new ReadText(plain.value, source, isForeign)
}
