/** One writer at a time: `<file>.lock`, made with O_EXCL, as git does. It names its owner, so that a dead one can be told. */

import { closeSync, linkSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { hostname } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { FaultError, fault } from '#core/fault.ts'
import { reasonOf } from './reason.ts'
import { fromHere } from './shown.ts'

const PATIENCE_MS = 10_000
const PAUSE_MS = 15

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

const signature = (): string => `${process.pid} ${hostname()}\n`

const tryLock = (lock: string): boolean => {
  try {
    const descriptor = openSync(lock, 'wx')
    try {
      writeSync(descriptor, signature())
    } finally {
      closeSync(descriptor)
    }
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw new FaultError([
      fault('unwritable', { path: fromHere(lock.slice(0, -'.lock'.length)), reason: reasonOf(error) }),
    ])
  }
}

/** Far longer than a living owner needs to sign the lock that it has made. */
const UNSIGNED_MS = 1000

/** The owner was killed before it could clean up: it ran on this machine and no longer does, or it never came to sign. */
const isAbandoned = (content: string, waited: number): boolean => {
  if (content === '') return waited > UNSIGNED_MS
  const [pid, host] = content.trim().split(' ')
  return host === hostname() && /^\d+$/.test(pid ?? '') && !isAlive(Number(pid))
}

const read = (lock: string): string | undefined => {
  try {
    return readFileSync(lock, 'utf8')
  } catch {
    return undefined
  }
}

/** Takes an abandoned lock away. It is moved aside first, so that of two who try, one only removes it. */
const clear = (lock: string, waited: number): void => {
  const content = read(lock)
  if (content === undefined || !isAbandoned(content, waited)) return
  const aside = `${lock}.${process.pid}`
  try {
    renameSync(lock, aside)
    // Somebody may have cleared and locked between our look and our move: then it is theirs, and goes back.
    if (read(aside) !== content) linkSync(aside, lock)
    rmSync(aside, { force: true })
  } catch {
    // Somebody else was faster.
    rmSync(aside, { force: true })
  }
}

/**
 * Runs `work` while holding the lock of a file; waits up to ten seconds for another writer.
 *
 * @throws FaultError `locked`
 */
export const locked = async <T>(path: string, work: () => T): Promise<T> => {
  const lock = `${path}.lock`
  for (let waited = 0; !tryLock(lock); waited += PAUSE_MS) {
    if (waited > PATIENCE_MS) throw new FaultError([fault('locked', { path: fromHere(lock) })])
    clear(lock, waited)
    await sleep(PAUSE_MS)
  }
  try {
    return work()
  } finally {
    rmSync(lock, { force: true })
  }
}
