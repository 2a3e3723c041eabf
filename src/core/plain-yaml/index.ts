/**
 * A reader of the part of YAML that a model is written in: records and lists by indentation, one entry a line, words, quoted
 * text, brackets and braces on one line. It is many times faster than the library, which need not even be loaded.
 *
 * The contract: it returns exactly what the strict reader returns for the text, value and places alike, or gives way.
 * Whatever is refused, ambiguous or merely unusual is left to the strict reader, with its sentences.
 */

import type { Node } from '#core/tree.ts'
import { advance, isDash, list, record } from './block.ts'
import type { Cursor, Value } from './cursor.ts'
import { Next } from './next.ts'

/** Most models hold nothing else, and to see that takes no time. */
const MORE_THAN_ASCII = /[^\n -~]/

/** Tabs, carriage returns, what is refused, and what some readers take for the end of a line. */
const UNUSUAL = /[^\n -~\u00A1-\u2027\u202F-\u2065\u206A-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]|[\uD800-\uDFFF]/u

export interface Plain {
  readonly value: unknown
  /** Where everything stands: read when somebody asks, for of a model without findings nobody does. */
  readonly tree: Node
}

const isAtEnd = ({ indent }: Cursor): boolean => indent === -1

const read = (
  source: string,
  isForeign: boolean,
  places: boolean,
): { readonly value: Value; readonly cursor: Cursor } | undefined => {
  const cursor: Cursor = {
    source,
    isForeign,
    places,
    colons: new Next(source, ':'),
    colonsAndSpace: new Next(source, ': '),
    spacesAndHash: new Next(source, ' #'),
    at: 0,
    indent: 0,
    nodes: 0,
    node: undefined,
  }
  advance(cursor)
  const isList = isForeign && isDash(source, cursor.at)
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
 * with nothing behind them, texts that go over lines, a list at the top.
 */
export const readPlain = (source: string, isForeign = false): Plain | undefined => {
  if (MORE_THAN_ASCII.test(source) && UNUSUAL.test(source)) return undefined
  const plain = read(source, isForeign, false)
  return plain === undefined ? undefined : new ReadText(plain.value, source, isForeign)
}
