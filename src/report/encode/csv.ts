/** A cell of a CSV file (RFC 4180) that no spreadsheet takes for a formula. */

import { terminal } from './terminal.ts'

const FORMULA = /^[=+\-@\t\r]/

export const csvCell = (text: string): string => {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return `"${terminal(safe.replaceAll('\r\n', '\n').replaceAll('\r', '\n')).replaceAll('"', '""')}"`
}

/** Rows as CSV text with CRLF, as the standard asks. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')
