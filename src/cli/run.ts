/** One run: a command line in, an exit code out. Nothing below prints or exits. */

import type { Host } from '#commands/host.ts'
import { Interrupted } from '#commands/host.ts'
import type { Outcome } from '#commands/outcome.ts'
import { FaultError } from '#core/fault.ts'
import { crash } from './crash.ts'
import { CANNOT_RUN } from './exit.ts'
import { type Asked, finish, type Streams } from './finish.ts'
import { asCalled, endedWith, program } from './program.ts'

export const NOTHING = { kind: 'clean' } as const satisfies Outcome

/** Nothing was asked for: say where things stand, as a returning person expects. */
const alone = async (host: Host): Promise<Outcome> =>
  (await import('#commands/status.ts')).statusCommand({ formats: [], colour: undefined, model: undefined }, host)

/** Runs `opsready ARGS`; returns the exit code. */
export const run = async (args: readonly string[], host: Host, { out, err }: Streams): Promise<number> => {
  let outcome: Outcome = NOTHING
  let asked: Asked = {}
  try {
    if (args.length === 0) outcome = await alone(host)
    else
      await program(args, host, { out, err }, async (entry, words, given) => {
        asked = given
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
  return finish(outcome, { out, err }, asked)
}
