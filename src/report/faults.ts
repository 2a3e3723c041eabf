/** Faults as a person reads them: place, sentence, what to do. */

import type { Fault } from '#core/fault.ts'
import { terminal } from './encode/terminal.ts'

const place = ({ location }: Fault): string =>
  location === undefined ? 'opsready: ' : `${location.file}:${location.line}:${location.column}: `

/** One paragraph a fault; ends with a newline. */
export const faultsText = (faults: readonly Fault[]): string =>
  faults.map((fault) => `${terminal(place(fault) + fault.message)}\n  ${terminal(fault.fix)}\n`).join('')
