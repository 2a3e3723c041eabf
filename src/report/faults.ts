/** Faults as a person reads them: place, sentence, what to do. And as a program does. */

import type { Fault } from '#core/fault.ts'
import { json } from './encode/json.ts'
import { inert, oneLine } from './encode/terminal.ts'

const place = ({ location }: Fault): string =>
  location === undefined ? 'opsready: ' : `${location.file}:${location.line}:${location.column}: `

/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 100
/** What may take two columns, which a library would have to say: the terminal breaks such a line. */
const WIDE = /[^\u0000-\u10FF\u2000-\u2BFF]/

/** Broken at blanks only, and further lines two columns in: a path stays whole, for people copy it. `head` is one, blanks or not. */
const fitted = (head: string, text: string, columns: number | undefined): string => {
  if (columns === undefined || WIDE.test(head + text)) return head + text
  const width = Math.min(columns, WIDEST)
  const rows: string[] = []
  const [first = '', ...words] = text.split(' ')
  let row = head + first
  for (const word of words)
    if (row.length + 1 + word.length <= width) row += ` ${word}`
    else {
      rows.push(row)
      row = `  ${word}`
    }
  return [...rows, row].map(inert).join('\n')
}

/** One paragraph a fault, wrapped where there are `columns`; ends with a newline. */
export const faultsText = (faults: readonly Fault[], columns?: number): string =>
  faults
    .map((each) =>
      [fitted(oneLine(place(each)), oneLine(each.message), columns), fitted('  ', oneLine(each.fix), columns), ''].join(
        '\n',
      ),
    )
    .join('')

/** A fault as a value of a report; nothing but what is published. */
export const faultValue = ({ code, message, fix, location }: Fault) => ({
  code,
  message,
  fix,
  location: location === undefined ? null : { file: location.file, line: location.line, column: location.column },
})

/** In the place of a report that could not be made. Shape: schemas/report/faults.schema.json, stable within its schemaVersion. */
export const faultsJson = (faults: readonly Fault[]): string =>
  json({ schemaVersion: 1, faults: faults.map(faultValue) })
