/** Files as they are on this machine. */

import { appendFileSync, closeSync, lstatSync, openSync, readdirSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import type { Files } from '#commands/host.ts'
import { FaultError, fault } from '#core/fault.ts'
import { remembered } from '#core/remembered.ts'
import { byCodeUnit } from '#core/order.ts'
import { milliseconds } from './clock.ts'
import { dotGitAt } from './dot-git.ts'
import { reasonOf } from './reason.ts'
import { type Around, aroundInOneRun, leadsOut, placeBehind, replace, unlessRefused } from './replace.ts'
import { fromHere } from './shown.ts'

/** No file that opsready reads is anywhere near this; a larger one is a mistake. */
const LARGEST = 16 * 1024 * 1024
const CHUNK = 64 * 1024

const IS_FOLDER = 'it is a folder'
const NO_FILE = 'it is a pipe or a device, not a file'
const TOO_LARGE = 'it is larger than 16 MiB'

/** What to do about each reason; about any other, to look whether it is there. */
const FIXES: Readonly<Record<string, string>> = {
  [IS_FOLDER]: 'Name a file. If a folder has the name that the file should have, rename the folder.',
  [NO_FILE]: 'Put a file in its place. To read from a pipe, name `-`, which is standard input.',
  [TOO_LARGE]: 'Nothing that opsready reads is that large. Check that this is the right file.',
  'permission is denied': 'Check who may read it, and who may enter the folders above it: `ls -l` shows that.',
  'its symbolic links form a loop': 'Point the link to a file, or put the file itself there.',
  'it is a symbolic link that leads nowhere': 'Point the link to a file, or put the file itself there.',
  'it is a symbolic link that leads out of the repository':
    'Put the file itself there: other people who have this repository do not have what the link points to.',
}

const unreadable = (path: string, reason: string): FaultError => {
  const fix = FIXES[reason]
  return new FaultError([fault('unreadable', { path: fromHere(path), reason, ...(fix !== undefined && { fix }) })])
}

const missing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

/** Bytes up to the limit, also of a pipe or a device that never ends. */
const bounded = (descriptor: number, path: string, expected: number): Uint8Array => {
  const chunks: Buffer[] = []
  for (let size = 0; ;) {
    // One byte more than a file has, which is then one chunk.
    const chunk = Buffer.allocUnsafeSlow(size === 0 ? Math.min(expected + 1, CHUNK) : CHUNK)
    const read = readSync(descriptor, chunk, 0, chunk.length, null)
    // All that a file has, and there was room for more: it is read to its end.
    if (size === 0 && read === expected && read < chunk.length) return chunk.subarray(0, read)
    if (read === 0) return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)
    size += read
    if (size > LARGEST) throw unreadable(path, TOO_LARGE)
    chunks.push(chunk.subarray(0, read))
  }
}

/** No character takes more bytes, and where there is room for as many V8 need not count them first. */
const MOST_BYTES = 3

/** Used again for each text. */
let room = new Uint8Array(0)

const isText = (bytes: Uint8Array, text: string): boolean => {
  if (bytes.length < text.length) return false
  if (room.length < MOST_BYTES * text.length) room = new Uint8Array(MOST_BYTES * text.length)
  const { written } = new TextEncoder().encodeInto(text, room)
  return Buffer.compare(bytes, room.subarray(0, written)) === 0
}

/** What a shell hands over as if it were a file, `<(…)`. */
const isHandedOver = (path: string): boolean => path.startsWith('/dev/') || path.startsWith('/proc/')

/** Opening a pipe that nobody writes to waits for ever: where others name the path, only a file is one. */
const read = (path: string, named: 'by us' | 'by others' = 'by us'): Uint8Array | undefined => {
  let descriptor: number | undefined
  try {
    const entry = statSync(path)
    if (entry.isDirectory()) throw unreadable(path, IS_FOLDER)
    if (named === 'by others' && !entry.isFile() && !isHandedOver(path)) throw unreadable(path, NO_FILE)
    descriptor = openSync(path, 'r')
    return bounded(descriptor, path, entry.size > 0 ? entry.size : CHUNK)
  } catch (error) {
    if (error instanceof FaultError) throw error
    if (missing(error)) return undefined
    throw unreadable(path, reasonOf(error))
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

const readStdin = async (): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > LARGEST) throw unreadable('standard input', TOO_LARGE)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

type Seen = 'file' | 'folder' | 'link' | 'missing'

const lookAt = (path: string): Seen => {
  try {
    const entry = lstatSync(path, { throwIfNoEntry: false })
    if (entry === undefined) return 'missing'
    if (entry.isDirectory()) return 'folder'
    // A pipe or a device can point anywhere, like a link.
    return entry.isFile() ? 'file' : 'link'
  } catch {
    return 'missing'
  }
}

/** Drops empty parts of a path: with a slash at its end, a link would be followed. */
const withoutEmptyParts = (path: string): string =>
  path.includes('//') || path.startsWith('/') || path.endsWith('/') ? path.split('/').filter(Boolean).join('/') : path

/** Folders on the way that are known at a time. */
const MOST_FOLDERS = 2000

/** Looks below one folder. Every part of the way is looked at, so that no linked folder leads anywhere; and each folder once. */
const looksBelow = (root: string): ((path: string) => Seen) => {
  const seen = (path: string): Seen => {
    const slash = path.lastIndexOf('/')
    const above = slash === -1 ? 'folder' : folder(path.slice(0, slash))
    if (above === 'folder') return lookAt(`${root}/${path}`)
    return above === 'link' ? 'link' : 'missing'
  }
  const folder = remembered(seen, MOST_FOLDERS)
  return (path) => {
    const plain = withoutEmptyParts(path)
    return plain === '' ? 'folder' : seen(plain)
  }
}

type Look = (root: string, path: string) => Seen

/** For one run, in which no folder comes or goes. All the evidence of a model is looked for below one root. */
const lookInOneRun = (at: (path: string) => string): Look => {
  let last: { readonly root: string; readonly look: (path: string) => Seen } | undefined
  return (root, path) => {
    if (last?.root !== root) last = { root, look: looksBelow(at(root)) }
    return last.look(path)
  }
}

/** Why a path is not of this repository, or cannot even be looked at: the name is too long, a folder on the way is closed. */
const whyNotOurs = (path: string, around?: Around): string | undefined => {
  try {
    return leadsOut(path, around)
  } catch (error) {
    return reasonOf(error)
  }
}

/** A file that was touched a moment ago may be touched again within the same tick of its clock. */
const A_MOMENT_MS = 2000

const markOf = (path: string): string | undefined => {
  try {
    const entry = lstatSync(path, { throwIfNoEntry: false })
    if (entry?.isFile() !== true || milliseconds() - Math.max(entry.ctimeMs, entry.mtimeMs) < A_MOMENT_MS)
      return undefined
    return [entry.dev, entry.ino, entry.size, entry.mtimeMs, entry.ctimeMs].join(' ')
  } catch {
    return undefined
  }
}

/** Loaded with the first write: who only reads waits for no timers. */
const alone = async () => (await import('./lock.ts')).locked

/** What asks where the repository around a file begins. */
const ownFiles = (at: (path: string) => string, around?: Around): Pick<Files, 'readOwn' | 'mark'> => ({
  async readOwn(path) {
    const trouble = whyNotOurs(at(path), around)
    if (trouble !== undefined) throw unreadable(path, trouble)
    return read(at(path), 'by others')
  },
  mark(path) {
    const real = at(path)
    return whyNotOurs(real, around) === undefined ? markOf(real) : undefined
  },
})

const realOf = (path: string): string => {
  try {
    return realpathSync.native(path)
  } catch {
    const above = dirname(path)
    return above === path ? path : join(realOf(above), basename(path))
  }
}

/** The files of this machine, paths resolved from `cwd`; `dotGit` is asked within one run. */
export const realFiles = (cwd: string, dotGit = dotGitAt): Files => {
  const at = (path: string): string => resolve(cwd, path)
  const update: Files['update'] = async (path, change) => {
    const real = placeBehind(at(path))
    await (
      await alone()
    )(real, () => {
      const next = change(read(real))
      if (next !== undefined) replace(real, next)
    })
  }
  return {
    isText,
    read: async (path) => read(at(path)),
    ...ownFiles(at),
    inOneRun() {
      return { ...this, ...ownFiles(at, aroundInOneRun(dotGit)), look: lookInOneRun(at) }
    },
    look: (root, path) => looksBelow(at(root))(path),
    real: (path) => realOf(at(path)),
    readStdin,
    async write(path, bytes) {
      const real = placeBehind(at(path))
      // Nobody else writes to our end of a pipe or a device, and there is nothing to put in its place.
      if (statSync(real, { throwIfNoEntry: false })?.isFile() === false) return replace(real, bytes)
      await (
        await alone()
      )(real, () => replace(real, bytes))
    },
    update,
    async append(path, bytes) {
      unlessRefused(path, () => appendFileSync(at(path), bytes))
    },
    list: async (path) => {
      try {
        return readdirSync(at(path)).sort(byCodeUnit)
      } catch (error) {
        if (missing(error)) return []
        throw unreadable(path, reasonOf(error))
      }
    },
    resolve: (...parts) => resolve(cwd, ...parts),
    relative: (from, to) => relative(from, to).replaceAll('\\', '/') || '.',
    dirname,
  }
}
