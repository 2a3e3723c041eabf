/**
 * The first entry, as small as it can be: says the version, and starts the quick way where the arguments may allow it. What
 * that cannot do is left to main.ts, before a word is said.
 */

import { version } from '#generated/version.json' with { type: 'json' }
import { useCodeCache } from '#host/code-cache.ts'
import { forShortRun } from '#host/engine.ts'
import { leaveWith, words, writer } from '#host/streams.ts'

const isVersion = (args: readonly string[]): boolean =>
  args.length === 1 && (args[0] === '--version' || args[0] === '-V')

/** `undefined`, with nothing said, where the whole tool is needed. */
const quickly = async (args: readonly string[]): Promise<number | undefined> => {
  if (isVersion(args)) {
    writer(1)(`${version}\n`)
    return 0
  }
  if (args[0] !== 'check') return undefined
  const giveBack = forShortRun()
  const keep = useCodeCache(import.meta.dirname)
  const code = await (await import('./quickly.ts')).quickly()
  keep()
  giveBack()
  return code
}

const start = async (): Promise<void> => {
  const code = await quickly(words())
  if (code === undefined) await import('./main.ts')
  else leaveWith(code)
}

void start()
