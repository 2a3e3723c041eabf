/** Texts that go over lines, as they stand (`|`) or folded (`>`), where every line is indented like the first one; literal text may be indented further. */

import { ANGLE, skipSpaces, DASH, isEnd, lineEnd, NEWLINE } from './codes.ts'
import { counted, type Cursor } from './cursor.ts'

const MARK = /[|>]-?(?=\n)/y

/** The lines of a text that begins at `from`, below a key or a dash at column `indent`; `undefined` where they are unusual. */
const linesAt = (
  { source, codes }: Cursor,
  from: number,
  indent: number,
): { readonly lines: readonly string[]; readonly end: number } | undefined => {
  const lines: string[] = []
  let column = 0
  let at = from
  while (!isEnd(codes[at]!) || codes[at] === NEWLINE) {
    const start = skipSpaces(codes, at)
    const end = lineEnd(codes, start)
    const isEmpty = codes[start] === NEWLINE
    if (lines.length === 0) column = start - at
    // Before the first line, or with more spaces than the others have, what is empty may be part of the text.
    if (isEmpty && (lines.length === 0 || start - at > column)) return undefined
    if (!isEmpty && start - at < column) break
    if (codes[end] !== NEWLINE) return undefined
    lines.push(isEmpty ? '' : source.slice(at + column, end))
    at = end + 1
  }
  return column > indent
    ? { lines: lines.slice(0, lines.findLastIndex((line) => line !== '') + 1), end: at }
    : undefined
}

const isFoldable = (lines: readonly string[]): boolean => !lines.some((line) => line.startsWith(' '))

/** A single line end becomes a space; of several, one is dropped. */
const folded = (lines: readonly string[]): string =>
  lines.join('\n').replaceAll(/\n+/g, (ends) => (ends.length === 1 ? ' ' : ends.slice(1)))

/** A text whose mark stands at the cursor, below a key or a dash at column `indent`. Ends with the cursor on the line below it. */
export const text = (cursor: Cursor, indent: number): string | undefined => {
  const { source, codes, at: from } = cursor
  MARK.lastIndex = from
  if (!MARK.test(source) || !counted(cursor, 1)) return undefined
  const read = linesAt(cursor, MARK.lastIndex + 1, indent)
  if (read === undefined) return undefined
  const { lines, end } = read
  const isFolded = codes[from] === ANGLE
  if (lines.length === 0 || (isFolded && !isFoldable(lines))) return undefined
  cursor.at = end
  if (cursor.places) cursor.node = { kind: 'scalar', from, to: end, style: 'block' }
  const value = isFolded ? folded(lines) : lines.join('\n')
  return codes[from + 1] === DASH ? value : `${value}\n`
}
