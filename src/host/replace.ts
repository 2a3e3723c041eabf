/**
 * Replaces a file in one step. Whoever reads it sees the old bytes or the new ones, never something between,
 * also after a crash, a full disk or kill -9.
 */

import {
  closeSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join, sep } from 'node:path'
import { FaultError, fault } from '#core/fault.ts'
import { dotGitAt } from './dot-git.ts'
import { reasonOf } from './reason.ts'
import { fromHere } from './shown.ts'
import { upwards } from './upwards.ts'

const refuse = (path: string, reason: string): FaultError =>
  new FaultError([fault('unwritable', { path: fromHere(path), reason })])

/** Does something to the place of a file that is to be written; where the system refuses, throws FaultError `unwritable`. */
export const unlessRefused = <T>(path: string, work: () => T): T => {
  try {
    return work()
  } catch (error) {
    if (error instanceof FaultError || (error as NodeJS.ErrnoException).code === undefined) throw error
    throw refuse(path, reasonOf(error))
  }
}

/** Finds the top of the repository around a folder; `undefined` outside of any. */
export type Around = (folder: string) => string | undefined

/** The same for one run, which looks at each folder once. */
export const aroundInOneRun = (dotGit = dotGitAt): Around =>
  upwards<string>((folder, above) => (dotGit(folder) === 'none' ? above() : folder))

const repositoryAround: Around = (folder) => aroundInOneRun()(folder)

const isLink = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true

/** Why a link is not followed below `root`; `undefined` where it may be. */
const strays = (path: string, root: string): string | undefined => {
  try {
    const [real, inside] = [realpathSync(path), realpathSync(root)]
    return real === inside || real.startsWith(inside + sep)
      ? undefined
      : 'it is a symbolic link that leads out of the repository'
  } catch {
    return 'it is a symbolic link that leads nowhere'
  }
}

/** Why a file of this repository is not read: it, or a folder on the way, is a link to something that is not of this repository. */
export const leadsOut = (path: string, around: Around = repositoryAround): string | undefined => {
  const root = around(dirname(path))
  if (root === undefined) return undefined
  const isThere = lstatSync(path, { throwIfNoEntry: false }) !== undefined
  return isThere ? strays(path, root) : undefined
}

/** The file behind a path that is to be written: a link is followed while it stays inside the repository, or its own folder. */
const behind = (path: string): string => {
  if (!isLink(path)) return path
  const trouble = strays(path, repositoryAround(dirname(path)) ?? dirname(path))
  if (trouble !== undefined) throw refuse(path, trouble)
  return realpathSync(path)
}

/** The same, with the folders on the way made. */
export const placeBehind = (path: string): string =>
  unlessRefused(path, () => {
    const real = behind(path)
    mkdirSync(dirname(real), { recursive: true })
    return real
  })

const OWNER_MAY_WRITE = 0o200
const PERMISSIONS = 0o7777

const writeAll = (descriptor: number, bytes: Uint8Array): void => {
  // A write may take fewer bytes than it was given; on a nearly full disk that is how a file loses its end.
  for (let done = 0; done < bytes.length;) done += writeSync(descriptor, bytes, done, bytes.length - done)
}

const syncFolder = (folder: string): void => {
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } catch {
    // Some file systems cannot sync a folder; the rename itself has happened.
  } finally {
    closeSync(descriptor)
  }
}

const fill = (temporary: string, bytes: Uint8Array, mode: number | undefined): void => {
  rmSync(temporary, { force: true })
  const descriptor = openSync(temporary, 'wx', mode ?? 0o666)
  try {
    writeAll(descriptor, bytes)
    fsyncSync(descriptor)
    if (fstatSync(descriptor).size !== bytes.length) throw refuse(temporary, 'not all of it could be written')
  } finally {
    closeSync(descriptor)
  }
}

/** The name under which new bytes wait; the caller holds the lock, so it is the only writer. */
export const waiting = (real: string): string => join(dirname(real), `.${basename(real)}.new`)

/**
 * Puts bytes in place of a file, keeping its mode; parents are made.
 *
 * @throws FaultError `unwritable`; the old file is then untouched and nothing is left behind
 */
export const replace = (path: string, bytes: Uint8Array): void =>
  unlessRefused(path, () => {
    const real = behind(path)
    mkdirSync(dirname(real), { recursive: true })
    const before = statSync(real, { throwIfNoEntry: false })
    if (before?.isDirectory() === true) throw refuse(path, 'it is a folder')
    // A pipe or a device is written to; putting a file in its place would break it.
    if (before !== undefined && !before.isFile()) return writeFileSync(real, bytes)
    if (before !== undefined && (before.mode & OWNER_MAY_WRITE) === 0) throw refuse(path, 'it is marked read-only')
    const temporary = waiting(real)
    try {
      fill(temporary, bytes, before === undefined ? undefined : before.mode & PERMISSIONS)
      renameSync(temporary, real)
    } catch (error) {
      rmSync(temporary, { force: true })
      throw error
    }
    syncFolder(dirname(real))
  })
