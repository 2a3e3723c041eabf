/** The whole command line against a memory host. */

import { run } from '#cli/run.ts'
import type { MemoryHost } from './memory-host.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

export const opsready = async (host: MemoryHost, ...args: readonly string[]): Promise<Ran> => {
  let [out, err] = ['', '']
  const before = host.told().length
  const code = await run(args, host, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err: host.told().slice(before) + err }
}
