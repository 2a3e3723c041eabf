/** This process as a command line sees it: its arguments, its streams, and the machine behind the port. */

import type { Host } from '#commands/host.ts'
import { type Machine, realHost } from './index.ts'
import { isTerminal, STREAMS, words, writer } from './streams.ts'

export interface Process {
  readonly args: readonly string[]
  readonly host: Host
  readonly streams: { readonly out: (text: string) => void; readonly err: (text: string) => void }
}

/** `--today DATE` or `--today=DATE`; whether it is a date is the command line's business. */
const todayIn = (args: readonly string[]): string | undefined => {
  const at = args.indexOf('--today')
  return at === -1 ? args.find((arg) => arg.startsWith('--today='))?.slice('--today='.length) : args[at + 1]
}

/** The running process; `made` says what the tool was made from, and `thread` is the file of the module for its threads. */
export const thisProcess = (made: Pick<Machine, 'version' | 'build'>, thread?: string): Process => {
  const args = words()
  return {
    args,
    host: realHost({
      cwd: process.cwd(),
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
