/** The entry: the process in, an exit code out. Exit codes are explained in exit.ts. */

import { build, version } from '#generated/version.json' with { type: 'json' }
import { thisProcess } from '#host/machine.ts'
import { exitWith, leaveWith } from '#host/streams.ts'
import { run } from './run.ts'

const { args, host, streams } = thisProcess({ version, build }, new URL('thread/worker.js', import.meta.url))

const code = await run(args, host, streams)

// Help is all that was said, and it is written; what others say to people is Node's to finish.
if (args.includes('--help') || args.includes('-h')) leaveWith(code)
else exitWith(code)
