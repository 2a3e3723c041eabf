/**
 * The first entry: answers what is asked on every commit before the libraries of the others are loaded, and leaves everything
 * else to main.ts. It runs the same command through the same table; what it cannot do, it gives way on, before a word is said.
 */

import { version } from '#generated/version.json' with { type: 'json' }
import { useCodeCache } from '#host/code-cache.ts'
import { exitWith, thisProcess } from '#host/machine.ts'
import { quickly } from './quickly.ts'

const start = async (): Promise<void> => {
  const { args, host, streams } = thisProcess(version)
  const keep = useCodeCache(import.meta.dirname)
  const code = await quickly(args, host, streams)
  keep()
  if (code === undefined) await import('./main.ts')
  else exitWith(code)
}

void start()
