/** What this process was asked, its three streams, and how it ends. */

import { fstatSync, statSync, writeSync } from 'node:fs'

/** The words of the command line. */
export const words = (): readonly string[] => process.argv.slice(2)

/** A reader that has seen enough (`| head`) closes the pipe; that is no fault of anybody. */
const forgive = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}

const forgiving = (stream: NodeJS.WriteStream): NodeJS.WriteStream =>
  stream.listeners('error').includes(forgive) ? stream : stream.on('error', forgive)

export const STREAMS = {
  0: () => process.stdin,
  1: () => forgiving(process.stdout),
  2: () => forgiving(process.stderr),
} as const

/** Writes as much as fits into a file or a pipe at once; the bytes that are left. */
const writeNow = (descriptor: 1 | 2, bytes: Uint8Array): Uint8Array => {
  let left = bytes
  try {
    while (left.length > 0) left = left.subarray(writeSync(descriptor, left))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') {
      forgive(error as NodeJS.ErrnoException)
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
