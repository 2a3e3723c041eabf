/** What came of reading a text: a value with the place of each part, or why it is refused. */

import type { Position } from '#core/model/types.ts'
import { decode, firstOdd, isWide, positions, type Refusal } from '#core/source.ts'
import { LIMITS } from '#core/structure.ts'
import { type Node, spanAt } from '#core/tree.ts'

export interface Parsed {
  readonly value: unknown
  readonly source: string
  readonly tree: Node
  /** The value at a pointer, or the nearest ancestor that stands in the text. */
  readonly locate: (pointer: string) => Position
}

export interface Refused {
  readonly ok: false
  readonly refusals: readonly Refusal[]
}

export type Reading = { readonly ok: true; readonly parsed: Parsed } | Refused

/** A text that is not read, with every reason. */
export const refused = (...refusals: readonly Refusal[]): Refused => ({ ok: false, refusals })

/**
 * A value with its tree, which is made where somebody asks for a place; so are the lines. A class, as the text of the quick
 * reader is one.
 */
class Document implements Parsed {
  readonly #read: { readonly value: unknown; readonly tree: Node }
  #positions: ReturnType<typeof positions> | undefined
  readonly source: string

  constructor(source: string, read: { readonly value: unknown; readonly tree: Node }) {
    this.source = source
    this.#read = read
  }

  get value(): unknown {
    return this.#read.value
  }

  get tree(): Node {
    return this.#read.tree
  }

  readonly locate = (pointer: string): Position =>
    (this.#positions ??= positions(this.source))(spanAt(this.tree, pointer))
}

/** A text that was read, with its value and its tree. */
export const readAs = (source: string, read: { readonly value: unknown; readonly tree: Node }): Reading => ({
  ok: true,
  parsed: new Document(source, read),
})

const START: Position = { line: 1, column: 1, endLine: 1, endColumn: 1 }

const NOT_UTF_8 = 'The file is not UTF-8 text: this byte is not part of any character.'
const TO_UTF_8 = 'Save it as UTF-8. In Windows PowerShell, `>` writes UTF-16: use `| Out-File -Encoding utf8 FILE`.'

/** The text of a file, or why it is none. */
export const textOf = (bytes: Uint8Array): string | Refused => {
  if (bytes.length > LIMITS.bytes)
    return refused({
      says: 'The file is larger than 1 MiB.',
      fix: 'A model is never that large. Check that this is the right file.',
      at: START,
    })
  if (isWide(bytes)) return refused({ says: 'The file is text in UTF-16, not in UTF-8.', fix: TO_UTF_8, at: START })
  return decode(bytes) ?? refused({ says: NOT_UTF_8, fix: 'Save it as UTF-8.', at: firstOdd(bytes) })
}
