/** The entry: the process in, an exit code out. Exit codes are explained in exit.ts. */

import { join } from 'node:path'
import { build, version } from '#generated/version.json' with { type: 'json' }
import { thisProcess } from '#host/machine.ts'
import { exitWith } from '#host/streams.ts'
import { run } from './run.ts'

const { args, host, streams } = thisProcess({ version, build }, join(import.meta.dirname, 'thread', 'worker.js'))

exitWith(await run(args, host, streams))
