/** What this very build of opsready worked out before, in the user's cache folder. */

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Kept } from '#commands/host.ts'
import { cacheFolder, readCached, writeCached } from './cache-folder.ts'

const sha256 = (of: Uint8Array | string): string => createHash('sha256').update(of).digest('base64url')

/** A folder with a hundred thousand entries is slow on some disks. */
const placeOf = (name: string): string => {
  const hash = sha256(name)
  return join(cacheFolder(), 'checks', hash.slice(0, 2), hash)
}

/** Entries of another build are none: it may have judged otherwise. The first line of an entry says which made it. */
export const keptBy = (build: string): Kept => ({
  digest: sha256,
  async read(name) {
    const text = readCached(placeOf(name))?.toString('utf8')
    return text?.startsWith(`${build}\n`) === true ? text.slice(build.length + 1) : undefined
  },
  async write(name, text) {
    writeCached(placeOf(name), `${build}\n${text}`)
  },
})
