/** Where a report could not be made: what the files get that it was to be written into. Nobody is to take an old one for new. */

import { type Fault, type FaultCode, FaultError } from '#core/fault.ts'
import { oneLine } from '#report/encode/terminal.ts'
import { faultsJson } from '#report/faults.ts'
import type { Host } from './host.ts'
import type { Outcome } from './outcome.ts'
import { nameAndFile } from './output.ts'
import { isTaken, refuseOverwriting } from './overwriting.ts'

type Faulty = Extract<Outcome, { readonly kind: 'faults' }>

interface Goal {
  readonly format: string
  readonly file: string
}

/** `json:report.json`; what goes to the screen is no file. */
const goalOf = (said: string): readonly Goal[] => {
  const { name, file } = nameAndFile(said)
  return file === undefined || file === '' || file === '-' ? [] : [{ format: name, file }]
}

/** What is said of a file that nothing was written into. */
const untouched = (host: Host, { file }: Goal): string =>
  isTaken(host, file)
    ? `${oneLine(file)} was left as it is: there is no new report to write into it.\n`
    : `${oneLine(file)} was not written: there is no report.\n`

/** Writes the faults into a file; returns why that cannot be. */
const trouble = async (host: Host, { file }: Goal, faults: readonly Fault[]): Promise<readonly Fault[]> => {
  try {
    await host.files.write(host.files.resolve(host.cwd, file), new TextEncoder().encode(faultsJson(faults)))
    return []
  } catch (error) {
    if (error instanceof FaultError) return error.faults
    throw error
  }
}

/** Whether outputs may take these places: none of them is read, or a model. */
const areFree = (host: Host, goals: readonly Goal[], reads: readonly string[]): boolean => {
  try {
    refuseOverwriting(host, goals, { reads })
    return true
  } catch (error) {
    if (error instanceof FaultError) return false
    throw error
  }
}

/** The command line is at fault, and may name anything; or the report was made, and could not be written. */
const NOT_FOR_A_FILE: ReadonlySet<FaultCode> = new Set(['usage', 'template', 'unwritable', 'locked'])

/**
 * Who reads JSON from a file is given the faults there, as on the screen; of every other file it is said that it is not new.
 * `reads` are files that the command may have read.
 */
export const withoutReport = async (
  came: Faulty,
  { formats, reads }: { readonly formats: readonly string[]; readonly reads: readonly string[] },
  host: Host,
): Promise<Faulty> => {
  const goals = [...new Set(formats)].flatMap(goalOf)
  if (goals.length === 0 || came.stdout !== undefined || came.faults.some(({ code }) => NOT_FOR_A_FILE.has(code)))
    return came
  const isFree = areFree(host, goals, reads)
  const faults = [...came.faults]
  let { stderr = '' } = came
  for (const goal of goals)
    if (isFree && goal.format === 'json') faults.push(...(await trouble(host, goal, came.faults)))
    else stderr += untouched(host, goal)
  return { ...came, faults, stderr }
}
