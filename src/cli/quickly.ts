/** `check` without commander, chalk and yaml, where that is possible: the same command, through the same table. */

import { join } from 'node:path'
import type { Host } from '#commands/host.ts'
import type { Outcome } from '#commands/outcome.ts'
import { FaultError } from '#core/fault.ts'
import { build, version } from '#generated/version.json' with { type: 'json' }
import { type Process, thisProcess } from '#host/machine.ts'
import { colourLevel } from '#report/style.ts'
import { crash } from './crash.ts'
import { CANNOT_RUN } from './exit.ts'
import { finish } from './finish.ts'
import { readArgs } from './read-args.ts'
import { check } from './table/check.ts'
import { COMMON } from './table/common.ts'
import type { Common } from './table/define.ts'

/** For more models than this on the command line the whole tool is started. */
const FEW = 100

interface Given extends Common {
  readonly fix?: boolean
  readonly filesFrom?: string
  readonly debug?: boolean
}

/** What is read or written once cannot be tried twice. */
const isOnce = (words: readonly string[], { model, fix }: Given): boolean =>
  words.includes('-') || model === '-' || fix === true

/** A report for a program, all of which stands here: over a list nothing is tried twice, for that would take twice as long. */
const isPlainReport = ({ json, format, color }: Given, { terminal: { env, stdoutIsTty } }: Host): boolean =>
  json === true && format === undefined && colourLevel({ flag: color, env, isTty: stdoutIsTty }) === 0

/** What cannot even begin is told by the whole tool. */
const begun = (): Process | undefined => {
  try {
    return thisProcess({ version, build }, join(import.meta.dirname, '..', 'thread', 'worker.js'))
  } catch {
    return undefined
  }
}

/** Runs the command line of this process where that is quick; `undefined`, with nothing said, where it is not. */
export const quickly = async (): Promise<number | undefined> => {
  const process = begun()
  if (process === undefined) return undefined
  const { args, host, streams } = process
  const read = readArgs([...COMMON, ...check.flags], check.arguments, args.slice(1))
  if (read === undefined) return undefined
  const { words, given } = read as { words: readonly string[]; given: Given }
  const isList = given.filesFrom !== undefined
  if (words.length > FEW || isOnce(words, given) || (isList && !isPlainReport(given, host))) return undefined
  let outcome: Outcome
  try {
    outcome = await check.run(words, given, host)
  } catch (error) {
    if (error instanceof FaultError) outcome = { kind: 'faults', faults: error.faults }
    else {
      // A library that is not here, or a defect: the slow way does it, or says what is wrong.
      if (!isList) return undefined
      streams.err(crash(error, given.debug === true))
      return CANNOT_RUN
    }
  }
  return finish(outcome, streams, host.terminal, given)
}
