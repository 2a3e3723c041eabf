/**
 * Wrapping for text in which every character takes one column, words are set apart by single spaces and fit a line, and colour is as
 * chalk writes it: nearly all of what is said. It breaks lines exactly where the library does, or returns `undefined` and the
 * library is asked, which has to load its tables of wide characters.
 */

import { NONE, type On, onBehind, rowEnd, SGR } from './sgr.ts'

/** Latin letters, the punctuation of typesetters, arrows and lines. What may combine with its neighbours is not among them. */
const NARROW = /^[\n -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u2193\u2500-\u259F]*$/

/** The text as it is seen. */
const seen = (text: string): string => (text.includes('\u001B') ? text.replaceAll(SGR, '') : text)

const isWordy = (line: string): boolean => !line.startsWith(' ') && !line.endsWith(' ') && !line.includes('  ')

/** Rows one below the other. What is coloured from one into the next is so in each of them; after the last nothing may be. */
const joined = (rows: readonly string[]): string | undefined => {
  let [text, on]: [string, On | undefined] = ['', NONE]
  for (const [index, row] of rows.entries()) {
    const end = index === 0 ? '' : rowEnd(on, row)
    on = row.includes('\u001B') ? onBehind(row, on) : on
    if (end === undefined || on === undefined) return undefined
    text += end + row
  }
  return on.size === 0 ? text : undefined
}

const wrapLine = (line: string, width: number): string | undefined => {
  if (!isWordy(seen(line))) return undefined
  const rows: string[] = []
  let [row, taken] = ['', 0]
  for (const word of line.split(' ')) {
    const columns = seen(word).length
    if (columns > width || (columns === 0 && word !== '')) return undefined
    if (row === '') [row, taken] = [word, columns]
    else if (taken + 1 + columns <= width) [row, taken] = [`${row} ${word}`, taken + 1 + columns]
    else {
      rows.push(row)
      ;[row, taken] = [word, columns]
    }
  }
  return joined([...rows, row])
}

/** The text broken at `width` columns, or `undefined` where the library has to say. */
export const wrapPlain = (text: string, width: number): string | undefined => {
  if (!NARROW.test(seen(text))) return undefined
  const lines = text.split('\n').map((line) => wrapLine(line, width))
  return lines.includes(undefined) ? undefined : lines.join('\n')
}

/** The columns that a text takes, or `undefined` where the library has to say. */
export const plainWidth = (text: string): number | undefined => {
  const plain = seen(text)
  return NARROW.test(plain) && !plain.includes('\n') ? plain.length : undefined
}
