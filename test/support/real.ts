/** The whole command line on the real machine, in this process: no build, and no process but git's. */

import { run } from '#cli/run.ts'
import { realHost } from '#host/index.ts'
import type { Host } from '#commands/host.ts'
import type { Ran } from './cli.ts'
import { memoryKept } from './memory-host.ts'

interface RealRun {
  readonly cwd: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Changes the host before it is used. */
  readonly through?: (host: Host) => Host
}

/** A stream that is no terminal and has no width. */
const pipe = (write: (text: string) => void): NodeJS.WriteStream =>
  ({ isTTY: false, write }) as unknown as NodeJS.WriteStream

/** Shared by the runs of one test file; never the cache of whoever runs the tests. */
const kept = memoryKept()

export const opsreadyIn = async ({ cwd, args, env = {}, through = (host) => host }: RealRun): Promise<Ran> => {
  let [out, err] = ['', '']
  const toOut = (text: string): void => void (out += text)
  const toErr = (text: string): void => void (err += text)
  const today = args.includes('--today') ? args[args.indexOf('--today') + 1] : undefined
  const real = realHost({
    cwd,
    env: { CI: 'true', ...env },
    stdin: () => process.stdin,
    stdout: () => pipe(toOut),
    stderr: () => pipe(toErr),
    isTty: () => false,
    version: '0.1.0',
    build: 'test',
    today,
    thread: undefined,
  })
  const host = { ...real, kept: async () => kept }
  const code = await run(args, through(host), { out: toOut, err: toErr })
  return { code, out, err }
}
