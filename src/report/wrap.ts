/** Lines that fit the terminal; wide characters count as the columns that they take. */

import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { inert } from './encode/terminal.ts'
import { plainWidth, wrapPlain } from './plain-wrap.ts'

/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 100

/** Wraps at `columns` (at most 100) and indents every line by `indent` spaces. */
export const wrap = (text: string, columns: number, indent = 0): string => {
  const width = Math.max(20, Math.min(columns, WIDEST) - indent)
  const margin = ' '.repeat(indent)
  return (wrapPlain(text, width) ?? wrapAnsi(text, width, { hard: true, trim: true }))
    .split('\n')
    .map((line) => margin + inert(line))
    .join('\n')
}

/** Fills up with spaces to `columns`; longer text stays as it is. */
export const pad = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - (plainWidth(text) ?? stringWidth(text))))
