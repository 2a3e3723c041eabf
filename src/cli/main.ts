/** The entry: the process in, an exit code out. Exit codes are explained in exit.ts. */

import { join } from 'node:path'
import { build, version } from '#generated/version.json' with { type: 'json' }
import { thisProcess } from '#host/machine.ts'
import { thisTerminal } from '#host/terminal.ts'
import { exitWith, words, writer } from '#host/streams.ts'
import { FaultError } from '#core/fault.ts'
import { crash } from './crash.ts'
import { CANNOT_RUN } from './exit.ts'
import { finish, type Streams } from './finish.ts'
import { run } from './run.ts'

/** Node itself would say a stack, and exit with the code of findings. */
const notBegun = (error: unknown, streams: Streams): number => {
  if (error instanceof FaultError) return finish({ kind: 'faults', faults: error.faults }, streams, thisTerminal())
  streams.err(crash(error, words().includes('--debug')))
  return CANNOT_RUN
}

try {
  const { args, host, streams } = thisProcess({ version, build }, join(import.meta.dirname, 'thread', 'worker.js'))
  exitWith(await run(args, host, streams))
} catch (error) {
  exitWith(notBegun(error, { out: writer(1), err: writer(2) }))
}
