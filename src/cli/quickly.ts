/** `check` without commander, chalk and yaml, where that is possible: the same command, through the same table. */

import type { Host } from '#commands/host.ts'
import type { Outcome } from '#commands/outcome.ts'
import { FaultError } from '#core/fault.ts'
import { build, version } from '#generated/version.json' with { type: 'json' }
import { thisProcess } from '#host/machine.ts'
import { finish } from './finish.ts'
import { readArgs } from './read-args.ts'
import { check } from './table/check.ts'
import { COMMON } from './table/common.ts'
import type { Common } from './table/define.ts'

/** For more models than this the whole tool is started, which shares them among threads. */
const FEW = 100

/** What is read or written once cannot be tried twice, and over a list a start counts for nothing. */
const isOnce = (
  words: readonly string[],
  given: Common & { readonly fix?: boolean; readonly filesFrom?: string; readonly cache?: boolean },
): boolean =>
  words.includes('-') ||
  given.model === '-' ||
  given.filesFrom !== undefined ||
  given.fix === true ||
  given.cache === true

const outcomeOf = async (words: readonly string[], given: Common, host: Host): Promise<Outcome | undefined> => {
  try {
    return await check.run(words, given, host)
  } catch (error) {
    // A library that is not here, or a defect: the slow way does it, or says what is wrong.
    return error instanceof FaultError ? { kind: 'faults', faults: error.faults } : undefined
  }
}

/** Runs the command line of this process where that is quick; `undefined`, with nothing said, where it is not. */
export const quickly = async (): Promise<number | undefined> => {
  const { args, host, streams } = thisProcess({ version, build })
  const read = readArgs([...COMMON, ...check.flags], check.arguments, args.slice(1))
  if (read === undefined || read.words.length > FEW || isOnce(read.words, read.given)) return undefined
  const outcome = await outcomeOf(read.words, read.given, host)
  return outcome === undefined ? undefined : finish(outcome, streams)
}
