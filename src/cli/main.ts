/** The entry: the process in, an exit code out. Exit codes are explained in exit.ts. */

import { readFileSync } from 'node:fs'
import { realHost } from '#host/index.ts'
import { run } from './run.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

// A reader that has seen enough (`| head`) closes the pipe; that is no fault of anybody.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })

const args = process.argv.slice(2)
const at = args.indexOf('--today')
const host = realHost({
  cwd: process.cwd(),
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  version,
  today: at === -1 ? args.find((arg) => arg.startsWith('--today='))?.slice('--today='.length) : args[at + 1],
})

// Only the code is set: process.exit() would cut output that is still on its way into a pipe.
process.exitCode = await run(args, host, {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
})
