/** Faults as a person reads them: place, sentence, what to do. And as a program does. */

import type { Fault } from '#core/fault.ts'
import { json } from './encode/json.ts'
import { oneLine } from './encode/terminal.ts'

const place = ({ location }: Fault): string =>
  location === undefined ? 'opsready: ' : `${location.file}:${location.line}:${location.column}: `

/** One paragraph a fault; ends with a newline. */
export const faultsText = (faults: readonly Fault[]): string =>
  faults.map((fault) => `${oneLine(place(fault) + fault.message)}\n  ${oneLine(fault.fix)}\n`).join('')

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
