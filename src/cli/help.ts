/** Help without the rest of the tool: commander writes it, from the same table. */

import { version } from '#generated/version.json' with { type: 'json' }
import { thisTerminal } from '#host/terminal.ts'
import type { Streams } from './finish.ts'
import { asCalled, endedWith, program } from './program.ts'

/** The exit code where help or a mistake was all that there was to say; `undefined`, with nothing said, where a command is to be run. */
export const help = (args: readonly string[], streams: Streams): number | undefined => {
  const cli = program(args, { version, terminal: thisTerminal() }, streams, () => undefined)
  try {
    cli.parse(asCalled(args), { from: 'user' })
    return undefined
  } catch (error) {
    return endedWith(error)
  }
}
