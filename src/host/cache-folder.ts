/** Where this tool keeps what it can make again: a folder of the user's own. Deleting it loses nothing but time. */

import {
  closeSync,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  type Stats,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, isAbsolute, join } from 'node:path'
import { milliseconds } from './clock.ts'

/** What begins at the root. A folder below the working folder may be of a checkout, and what is kept there of a stranger. */
const named = (variable: string): string | undefined => {
  const path = process.env[variable]
  return path !== undefined && isAbsolute(path) ? path : undefined
}

/** Where nothing can be found, and nothing be put. */
const NOWHERE = '/dev/null'

/** As the system knows it; a user of a container may be a number and no more. */
const registered = (): string => {
  try {
    return process.getBuiltinModule('node:os').userInfo().homedir
  } catch {
    return NOWHERE
  }
}

/** Node asks the same variable first, and loads what it knows of this machine to do so. */
const home = (): string => named(process.platform === 'win32' ? 'USERPROFILE' : 'HOME') ?? registered()

/** `$XDG_CACHE_HOME/opsready`, else `~/.cache/opsready`. */
export const cacheFolder = (): string => join(named('XDG_CACHE_HOME') ?? join(home(), '.cache'), 'opsready')

const WRITABLE_BY_OTHERS = 0o022

/** Whether nobody else could have written it. */
const isOurs = ({ uid, mode }: Stats): boolean =>
  process.getuid === undefined || (uid === process.getuid() && (mode & WRITABLE_BY_OTHERS) === 0)

/** Makes a folder of the cache where there is none; whether nobody else can put anything into it. */
export const isOwnFolder = (path: string): boolean => {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 })
    return isOurs(lstatSync(path))
  } catch {
    return false
  }
}

/** The bytes of a file of the cache; `undefined` where there is none, or where somebody else could have written it. */
export const readCached = (path: string): Buffer | undefined => {
  let descriptor: number | undefined
  try {
    descriptor = openSync(path, 'r')
    return isOurs(fstatSync(descriptor)) ? readFileSync(descriptor) : undefined
  } catch {
    return undefined
  } finally {
    if (descriptor !== undefined) closeSync(descriptor)
  }
}

const forget = (path: string): void => {
  try {
    unlinkSync(path)
  } catch {
    // It was never made, or is gone.
  }
}

/** Puts a file into the cache in one step. Where that is not possible there is none, and nobody is told. */
export const writeCached = (path: string, bytes: Uint8Array | string): void => {
  const made = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    writeFileSync(made, bytes, { mode: 0o600, flag: 'wx' })
    renameSync(made, path)
  } catch {
    forget(made)
  }
}

/** Sixty days: what is still in use is made again, and what an older version left behind is gone. */
const LONG_MS = 60 * 24 * 60 * 60 * 1000

/** Takes out of a folder of the cache what was put there long ago; nobody is told where that is not possible. */
export const forgetOld = (folder: string): void => {
  try {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name)
      if (milliseconds() - lstatSync(path).mtimeMs > LONG_MS) forget(path)
    }
  } catch {
    // It is not there, or somebody else is tidying up.
  }
}
