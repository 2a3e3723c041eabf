/** Files as they are on this machine. */

import { lstatSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Files } from '#commands/host.ts'
import { FaultError, fault } from '#core/fault.ts'
import { locked } from './lock.ts'
import { behind, reasonOf, replace } from './replace.ts'

/** No file that opsready reads is anywhere near this; a larger one is a mistake. */
const LARGEST = 16 * 1024 * 1024

const unreadable = (path: string, reason: string): FaultError => new FaultError([fault('unreadable', { path, reason })])

const missing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')

const read = (path: string): Uint8Array | undefined => {
  try {
    const entry = statSync(path)
    if (entry.isDirectory()) throw unreadable(path, 'it is a folder')
    if (entry.size > LARGEST) throw unreadable(path, 'it is larger than 16 MiB')
    return readFileSync(path)
  } catch (error) {
    if (error instanceof FaultError) throw error
    if (missing(error)) return undefined
    throw unreadable(path, reasonOf(error))
  }
}

const readStdin = async (): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > LARGEST) throw unreadable('standard input', 'it is larger than 16 MiB')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Every part of the way is looked at, so that no linked folder leads anywhere. */
const look: (root: string, path: string) => 'file' | 'folder' | 'link' | 'missing' = (root, path) => {
  let here = root
  let seen: 'file' | 'folder' | 'link' | 'missing' = 'folder'
  for (const part of path.split('/').filter(Boolean)) {
    here = join(here, part)
    const entry = lstatSync(here, { throwIfNoEntry: false })
    if (entry === undefined) return 'missing'
    if (entry.isSymbolicLink()) return 'link'
    seen = entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'link'
    if (seen === 'link') return 'link'
  }
  return seen
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The files of this machine, paths resolved from `cwd`. */
export const realFiles = (cwd: string): Files => {
  const at = (path: string): string => resolve(cwd, path)
  const update: Files['update'] = async (path, change) => {
    const real = behind(at(path))
    mkdirSync(dirname(real), { recursive: true })
    await locked(real, () => {
      const next = change(read(real))
      if (next !== undefined) replace(real, next)
    })
  }
  return {
    read: async (path) => read(at(path)),
    look: async (root, path) => look(at(root), path),
    readStdin,
    write: (path, bytes) => update(path, () => bytes),
    update,
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
