/** What this very build of opsready worked out before, in the user's cache folder. */

import { join } from 'node:path'
import type { Kept } from '#commands/host.ts'
import { cacheFolder, readCached, writeCached } from './cache-folder.ts'
import { checksum } from './checksum.ts'

/** Loaded with the first digest: Node takes a tenth of its start for it. */
const sha256 = (of: Uint8Array | string): string =>
  process.getBuiltinModule('node:crypto').createHash('sha256').update(of).digest('base64url')

/** FNV-1a, 64 bits: spreads names over files. Two that fall together only cost each other their entry, which says its name. */
const spread = (name: string): string => {
  let [high, low] = [0xcbf29ce4, 0x84222325]
  for (let index = 0; index < name.length; index += 1) {
    low = (low ^ name.charCodeAt(index)) >>> 0
    const carried = low * 0x1b3
    high = (Math.imul(high, 0x1b3) + Math.floor(carried / 0x100000000) + (low << 8)) >>> 0
    low = carried >>> 0
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('')
}

/** A folder with a hundred thousand entries is slow on some disks. */
const placeOf = (name: string): string => {
  const hash = spread(name)
  return join(cacheFolder(), 'checks', hash.slice(0, 2), hash)
}

/** The first lines of an entry: which build made it, for another one may have judged otherwise, and what it is of. */
const headOf = (build: string, name: string): string => `${build}\n${JSON.stringify(name)}\n`

const CHECKSUM_BYTES = 16

/** What stands before its checksum; `undefined` where it does not stand there as it was written. */
const whole = (bytes: Buffer | undefined): string | undefined => {
  if (bytes === undefined || bytes.length < CHECKSUM_BYTES) return undefined
  const [text, end] = [bytes.subarray(0, -CHECKSUM_BYTES), bytes.subarray(-CHECKSUM_BYTES)]
  return end.toString('latin1') === checksum(text) ? text.toString('utf8') : undefined
}

/** What this build keeps; another build reads nothing of it. */
export const keptBy = (build: string): Kept => ({
  digest: sha256,
  read(name) {
    const text = whole(readCached(placeOf(name)))
    const head = headOf(build, name)
    return text?.startsWith(head) === true ? text.slice(head.length) : undefined
  },
  write(name, text) {
    const bytes = Buffer.from(headOf(build, name) + text)
    writeCached(placeOf(name), Buffer.concat([bytes, Buffer.from(checksum(bytes), 'latin1')]))
  },
})
