/** A run without commander, chalk and yaml, where that is possible. */

import type { Host } from '#commands/host.ts'
import type { Outcome } from '#commands/outcome.ts'
import { FaultError } from '#core/fault.ts'
import { finish, type Streams } from './finish.ts'
import { readArgs } from './read-args.ts'
import { check } from './table/check.ts'
import { COMMON } from './table/common.ts'
import type { Common } from './table/define.ts'

const isVersion = (args: readonly string[]): boolean =>
  args.length === 1 && (args[0] === '--version' || args[0] === '-V')

/** For more models than this the whole tool is started, which shares them among threads. */
const FEW = 100

/** What is read or written once cannot be tried twice, and over a list a start counts for nothing. */
const isOnce = (
  words: readonly string[],
  given: Common & { readonly fix?: boolean; readonly filesFrom?: string },
): boolean => words.includes('-') || given.model === '-' || given.filesFrom !== undefined || given.fix === true

const outcomeOf = async (words: readonly string[], given: Common, host: Host): Promise<Outcome | undefined> => {
  try {
    return await check.run(words, given, host)
  } catch (error) {
    // A library that is not here, or a defect: the slow way does it, or says what is wrong.
    return error instanceof FaultError ? { kind: 'faults', faults: error.faults } : undefined
  }
}

/** Runs `opsready ARGS` where that is quick; `undefined`, with nothing said, where it is not. */
export const quickly = async (args: readonly string[], host: Host, streams: Streams): Promise<number | undefined> => {
  if (isVersion(args)) return finish({ kind: 'clean', stdout: `${host.version}\n` }, streams)
  if (args[0] !== check.name) return undefined
  const read = readArgs([...COMMON, ...check.flags], check.arguments, args.slice(1))
  if (read === undefined || read.words.length > FEW || isOnce(read.words, read.given)) return undefined
  const outcome = await outcomeOf(read.words, read.given, host)
  return outcome === undefined ? undefined : finish(outcome, streams)
}
