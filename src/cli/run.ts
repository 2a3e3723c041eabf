/** One run: a command line in, an exit code out. Nothing below prints or exits. */

import type { Host } from '#commands/host.ts'
import { Interrupted } from '#commands/host.ts'
import type { Outcome } from '#commands/outcome.ts'
import { FaultError } from '#core/fault.ts'
import { crash } from './crash.ts'
import { CANNOT_RUN } from './exit.ts'
import { finish, type Streams } from './finish.ts'
import { asCalled, endedWith, program } from './program.ts'
import { ALONE } from './table/alone.ts'
import type { Common } from './table/define.ts'

export const NOTHING = { kind: 'clean' } as const satisfies Outcome

interface CommandLine {
  readonly words: readonly string[]
  readonly given: Common
}

/** Whatever stands on the command line may name a file that is read. */
const namedIn = ({ words, given }: CommandLine): readonly string[] =>
  [...words, ...Object.values({ ...given }).flat()].filter((each) => typeof each === 'string')

/** A report that could not be made leaves nothing old in its place unsaid. */
const reportless = async (outcome: Outcome, line: CommandLine, host: Host): Promise<Outcome> => {
  const { format: formats } = line.given
  if (outcome.kind !== 'faults' || formats === undefined) return outcome
  const { withoutReport } = await import('#commands/no-report.ts')
  return withoutReport(outcome, { formats, reads: namedIn(line) }, host)
}

/** Runs `opsready ARGS`; returns the exit code. */
export const run = async (args: readonly string[], host: Host, { out, err }: Streams): Promise<number> => {
  let outcome: Outcome = NOTHING
  let line: CommandLine = { words: [], given: {} }
  try {
    if (args.length === 0) outcome = await ALONE.run([], {}, host)
    else
      await program(args, host, { out, err }, async (entry, words, given) => {
        line = { words, given }
        outcome = await entry.run(words, given, host)
      }).parseAsync(asCalled(args), { from: 'user' })
  } catch (error) {
    const ended = endedWith(error)
    if (ended !== undefined) return ended
    if (error instanceof FaultError) outcome = { kind: 'faults', faults: error.faults }
    else if (error instanceof Interrupted) outcome = { kind: 'interrupted', signal: error.signal, stderr: '' }
    else {
      err(crash(error, args.includes('--debug')))
      return CANNOT_RUN
    }
  }
  return finish(await reportless(outcome, line, host), { out, err }, host.terminal, line.given)
}
