/** Writes the result of a command to the streams, and gives its exit code. */

import type { Terminal } from '#commands/host.ts'
import type { Outcome } from '#commands/outcome.ts'
import { faultsJson, faultsText } from '#report/faults.ts'
import { exitCode } from './exit.ts'
import type { Common } from './table/define.ts'

export interface Streams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

/** The part of a command line that says how it is to be answered. */
export type Asked = Pick<Common, 'json' | 'format'>

const wantsJson = ({ json, format = [] }: Asked): boolean =>
  json === true || format.includes('json') || format.includes('json:-')

export type Screen = Pick<Terminal, 'stderrIsTty' | 'stderrColumns'>

/** Who asked for JSON reads JSON, also where there is no report: unless the command line itself is at fault. */
const stdoutOf = (came: Outcome, asked: Asked): string | undefined => {
  if (came.kind === 'interrupted') return undefined
  if (came.stdout !== undefined || came.kind !== 'faults') return came.stdout
  return wantsJson(asked) && came.faults.every(({ code }) => code !== 'usage') ? faultsJson(came.faults) : undefined
}

/** Only a terminal has a width: in a log each sentence stays one line. */
const columnsOf = ({ stderrIsTty, stderrColumns }: Screen): number | undefined =>
  stderrIsTty ? stderrColumns : undefined

/** Writes what there is to say; returns the exit code. `screen` is where stderr may be seen. */
export const finish = (came: Outcome, { out, err }: Streams, screen: Screen, asked: Asked = {}): number => {
  const stdout = stdoutOf(came, asked)
  if (stdout !== undefined) out(stdout)
  if (came.kind === 'faults' && came.faults.length > 0) err(faultsText(came.faults, columnsOf(screen)))
  if (came.stderr !== undefined) err(came.stderr)
  return exitCode(came)
}
