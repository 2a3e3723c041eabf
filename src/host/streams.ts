/** What this process was asked, its three streams, and how it ends. */

import { fstatSync, statSync, writeSync } from 'node:fs'
import { reasonOf } from './reason.ts'

/** The words of the command line. */
export const words = (): readonly string[] => process.argv.slice(2)

/** What the command line calls a run that could not be done. Said here, because it ends where the writing failed. */
const COULD_NOT = 2

/** In one sentence, to whom it can still be said. */
const tellWhy = (error: unknown): void => {
  try {
    writeSync(
      2,
      `opsready: standard output could not be written: ${reasonOf(error)}.\n  The output is incomplete. Make room, or send it elsewhere, then run the command again.\n`,
    )
  } catch {
    // Nobody is there to be told.
  }
}

/**
 * A reader that has seen enough (`| head`) closes the pipe; that is no fault of anybody. Where anything else keeps words from
 * their reader, the run ends at once: going on would say that all is well, and trying again would do everything twice.
 */
const forgive = (descriptor: 1 | 2, error: unknown): void => {
  if ((error as NodeJS.ErrnoException).code === 'EPIPE') return
  if (descriptor === 1) tellWhy(error)
  // oxlint-disable-next-line no-restricted-properties -- what is still on its way goes to where nothing can be written.
  process.exit(COULD_NOT)
}

const LISTENERS = {
  1: (error: unknown) => forgive(1, error),
  2: (error: unknown) => forgive(2, error),
} as const

const forgiving = (descriptor: 1 | 2, stream: NodeJS.WriteStream): NodeJS.WriteStream =>
  stream.listeners('error').includes(LISTENERS[descriptor]) ? stream : stream.on('error', LISTENERS[descriptor])

export const STREAMS = {
  0: () => process.stdin,
  1: () => forgiving(1, process.stdout),
  2: () => forgiving(2, process.stderr),
} as const

/** Writes as much as fits into a file or a pipe at once; the bytes that are left. */
const writeNow = (descriptor: 1 | 2, bytes: Uint8Array): Uint8Array => {
  let left = bytes
  try {
    while (left.length > 0) left = left.subarray(writeSync(descriptor, left))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
      forgive(descriptor, error)
      return new Uint8Array()
    }
  }
  return left
}

/** Where hooks send what nobody reads: it takes all at once, and Node would load its streams for it. */
const NOWHERE = '/dev/null'

/** A terminal, or anything else that is no file, no pipe, and not nowhere. */
const isDevice = (descriptor: number): boolean => {
  try {
    const stats = fstatSync(descriptor)
    return stats.isCharacterDevice() && stats.rdev !== statSync(NOWHERE).rdev
  } catch {
    return true
  }
}

/** Node leaves `isTTY` out where a stream is no terminal. */
export const isTerminal = (descriptor: 0 | 1 | 2): boolean =>
  isDevice(descriptor) && ((STREAMS[descriptor]() as { isTTY?: boolean }).isTTY ?? false)

/** Streams that Node writes in its own time. */
let isWriting = false

/** Node's own stream is only made where it is needed: for a terminal, and for a pipe that is full. */
export const writer =
  (descriptor: 1 | 2) =>
  (text: string): void => {
    if (text === '') return
    const left = isDevice(descriptor) ? text : writeNow(descriptor, Buffer.from(text))
    if (left.length === 0) return
    isWriting = true
    STREAMS[descriptor]().write(left)
  }

/** Only the code is set: process.exit() would cut output that is still on its way into a pipe. */
export const exitWith = (code: number): void => {
  process.exitCode = code
}

/** The same for a run that has nothing more to do: where all is written, Node need not take its heap apart first. */
export const leaveWith = (code: number): void => {
  exitWith(code)
  // oxlint-disable-next-line no-restricted-properties -- nothing is on its way: `writer` wrote it, or `isWriting` says so.
  if (!isWriting) process.exit()
}
