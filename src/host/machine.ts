/** This process as a command line sees it: its arguments, its streams, and the machine behind the port. */

import type { Host } from '#commands/host.ts'
import { usageError } from '#core/fault.ts'
import { type Machine, realHost } from './index.ts'
import { isTerminal, STREAMS, words, writer } from './streams.ts'

export interface Process {
  readonly args: readonly string[]
  readonly host: Host
  readonly streams: { readonly out: (text: string) => void; readonly err: (text: string) => void }
}

/** `--today DATE` or `--today=DATE`, the last one given; whether it is a date is the command line's business. */
export const todayIn = (args: readonly string[]): string | undefined => {
  const end = args.indexOf('--')
  const given = end === -1 ? args : args.slice(0, end)
  const at = given.findLastIndex((arg) => arg === '--today' || arg.startsWith('--today='))
  if (at === -1) return undefined
  return given[at] === '--today' ? given[at + 1] : given[at]!.slice('--today='.length)
}

/** Where we are; a shell may stand in a folder that somebody else has removed. */
const workingFolder = (): string => {
  try {
    return process.cwd()
  } catch {
    throw usageError(
      'The working folder no longer exists.',
      'Change to a folder that exists, and run the command again.',
    )
  }
}

/** The running process; `made` says what the tool was made from, and `thread` is the file of the module for its threads. */
export const thisProcess = (made: Pick<Machine, 'version' | 'build'>, thread?: string): Process => {
  const args = words()
  return {
    args,
    host: realHost({
      cwd: workingFolder(),
      env: process.env,
      stdin: STREAMS[0],
      stdout: STREAMS[1],
      stderr: STREAMS[2],
      isTty: isTerminal,
      ...made,
      thread,
      today: todayIn(args),
    }),
    streams: { out: writer(1), err: writer(2) },
  }
}
