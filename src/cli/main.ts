/** The entry: the process in, an exit code out. Exit codes are explained in exit.ts. */

import { build, version } from '#generated/version.json' with { type: 'json' }
import { thisProcess } from '#host/machine.ts'
import { exitWith } from '#host/streams.ts'
import { run } from './run.ts'

const { args, host, streams } = thisProcess({ version, build }, new URL('thread/worker.js', import.meta.url))

exitWith(await run(args, host, streams))
