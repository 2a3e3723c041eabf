/** The text of a file before anybody parses it: its encoding, its places, and the characters that must not stand in it. */

import type { Position } from '#core/model/types.ts'

/** Something in the text that is refused, with where it stands and what to do. */
export interface Refusal {
  readonly says: string
  readonly fix: string
  readonly at: Position
}

/** A range of the source, in UTF-16 units. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Turns ranges into lines and columns, both from 1. */
export const positions = (source: string): ((span: Span) => Position) => {
  const starts = [0]
  for (let index = source.indexOf('\n'); index !== -1; index = source.indexOf('\n', index + 1)) starts.push(index + 1)
  const place = (offset: number): { line: number; column: number } => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - starts[low]! + 1 }
  }
  return ({ from, to }) => {
    const start = place(from)
    const end = place(Math.max(from, to))
    return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column }
  }
}

/** UTF-8 with an optional byte order mark; anything else is refused, never replaced. */
export const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** UTF-16, by its mark, or by the half of a first letter that is nought. */
export const isWide = (bytes: Uint8Array): boolean => {
  const [first, second] = [bytes[0], bytes[1]]
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0
}

/** Where the first byte stands that is no UTF-8, in bytes that are not. */
export const firstOdd = (bytes: Uint8Array): Position => {
  let [line, from] = [1, 0]
  for (let end = bytes.indexOf(0x0a); end !== -1; end = bytes.indexOf(0x0a, from)) {
    if (decode(bytes.subarray(from, end)) === undefined) break
    line += 1
    from = end + 1
  }
  const shown = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from))
  const column = shown.indexOf('\uFFFD') + 1
  return { line, column, endLine: line, endColumn: column + 1 }
}

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g
const BIDI = /[\u202A-\u202E\u2066-\u2069]/g
const SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const CONFLICT = /^(<{7}|={7}|>{7}|\|{7})(?:[ \t].*)?$/gm

const hex = (char: string): string => `U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`

const SIDES: Readonly<Record<string, string>> = {
  '<': 'your side begins here',
  '=': 'the other side begins here',
  '>': 'the other side ends here',
  '|': 'the common ancestor begins here',
}

/** What must not stand in the text at all. */
export const forbidden = (source: string, position: (span: Span) => Position): readonly Refusal[] => {
  const each = (pattern: RegExp, refuse: (text: string) => Omit<Refusal, 'at'>): readonly Refusal[] =>
    [...source.matchAll(pattern)].slice(0, 20).map((match) => ({
      ...refuse(match[0]),
      at: position({ from: match.index, to: match.index + match[0].length }),
    }))
  return [
    ...each(CONFLICT, (text) => ({
      says: `A merge conflict is not resolved: ${SIDES[text[0]!]} ("${text.slice(0, 40)}").`,
      fix: 'Keep what is right and remove the marker lines, or take one side: `git checkout --ours` or `--theirs` with the file name.',
    })),
    ...each(CONTROL, (char) => ({
      says: `There is an invisible control character (${hex(char)}).`,
      fix: 'Remove it. It often comes from copying out of a terminal.',
    })),
    ...each(BIDI, (char) => ({
      says: `There is a character (${hex(char)}) that changes the direction of writing, so the text may not be what it looks like.`,
      fix: 'Remove it. Letters of right-to-left scripts need no such character.',
    })),
    ...each(SURROGATE, (char) => ({
      says: `There is half a character (${hex(char)}).`,
      fix: 'Remove it, or type the character again.',
    })),
  ]
}
