/** This process as a command line sees it: its arguments, its streams, and the machine behind the port. */

import { fstatSync, writeSync } from 'node:fs'
import type { Host } from '#commands/host.ts'
import { realHost } from './index.ts'

export interface Process {
  readonly args: readonly string[]
  readonly host: Host
  readonly streams: { readonly out: (text: string) => void; readonly err: (text: string) => void }
}

/** `--today DATE` or `--today=DATE`; whether it is a date is the command line's business. */
const todayIn = (args: readonly string[]): string | undefined => {
  const at = args.indexOf('--today')
  return at === -1 ? args.find((arg) => arg.startsWith('--today='))?.slice('--today='.length) : args[at + 1]
}

/** A reader that has seen enough (`| head`) closes the pipe; that is no fault of anybody. */
const forgive = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'EPIPE') throw error
}

const forgiving = (stream: NodeJS.WriteStream): NodeJS.WriteStream =>
  stream.listeners('error').includes(forgive) ? stream : stream.on('error', forgive)

const STREAMS = {
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

const isDevice = (descriptor: number): boolean => {
  try {
    return fstatSync(descriptor).isCharacterDevice()
  } catch {
    return true
  }
}

/** Node's own stream is only made where it is needed: for a terminal, and for a pipe that is full. */
const writer =
  (descriptor: 1 | 2) =>
  (text: string): void => {
    if (text === '') return
    const left = isDevice(descriptor) ? text : writeNow(descriptor, Buffer.from(text))
    if (left.length > 0) STREAMS[descriptor]().write(left)
  }

/** The running process; `version` is the tool's own, and `thread` the module for its threads. */
export const thisProcess = (version: string, thread?: URL): Process => {
  const args = process.argv.slice(2)
  return {
    args,
    host: realHost({
      cwd: process.cwd(),
      env: process.env,
      stdin: STREAMS[0],
      stdout: STREAMS[1],
      stderr: STREAMS[2],
      // Node leaves `isTTY` out where a stream is no terminal.
      isTty: (descriptor) => isDevice(descriptor) && ((STREAMS[descriptor]() as { isTTY?: boolean }).isTTY ?? false),
      version,
      thread,
      today: todayIn(args),
    }),
    streams: { out: writer(1), err: writer(2) },
  }
}

/** Only the code is set: process.exit() would cut output that is still on its way into a pipe. */
export const exitWith = (code: number): void => {
  process.exitCode = code
}
