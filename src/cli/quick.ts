/**
 * The first entry, as small as it can be: says the version, and starts the quick ways to help and to `check` where the arguments
 * may allow it. What these cannot do is left to main.ts, before a word is said.
 */

import { version } from '#generated/version.json' with { type: 'json' }
import { keepModules, useCodeCache } from '#host/code-cache.ts'
import { asUsual } from '#host/engine.ts'
import { leaveWith, words, writer } from '#host/streams.ts'
import { crash } from './crash.ts'
import { CANNOT_RUN } from './exit.ts'

const isVersion = (args: readonly string[]): boolean =>
  args.length === 1 && (args[0] === '--version' || args[0] === '-V')

/** Whether help may be wanted. A value or a file can be called that, too: what is wanted in the end is commander's to say. */
const mayBeHelp = (args: readonly string[]): boolean =>
  args[0] === 'help' || args.includes('--help') || args.includes('-h')

/** Runs what is over soon, from what was kept of its code, and keeps what is new: under the flags that the next run begins with. */
const soon = async (run: () => Promise<number | undefined>): Promise<number | undefined> => {
  const keep = useCodeCache(import.meta.dirname)
  const code = await run()
  asUsual()
  keep()
  return code
}

/** `undefined`, with nothing said, where the whole tool is needed. */
const quickly = async (args: readonly string[]): Promise<number | undefined> => {
  if (isVersion(args)) {
    writer(1)(`${version}\n`)
    return 0
  }
  if (mayBeHelp(args))
    return soon(async () => (await import('./help.ts')).help(args, { out: writer(1), err: writer(2) }))
  if (args[0] === 'check') return soon(async () => (await import('./quickly.ts')).quickly())
  return undefined
}

const start = async (): Promise<void> => {
  const code = await quickly(words())
  if (code !== undefined) return leaveWith(code)
  keepModules()
  await import('./main.ts')
}

/** Node itself would say a stack, and exit with the code of findings. */
const broken = (error: unknown): void => {
  writer(2)(crash(error, words().includes('--debug')))
  leaveWith(CANNOT_RUN)
}

start().catch(broken)
