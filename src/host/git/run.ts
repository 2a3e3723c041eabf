/**
 * The one door to git. A checkout may come from a stranger's pull request, so git is given no configuration but ours,
 * runs nothing but plumbing, never talks to a network, and is bounded in time and output.
 */

import type { ChildProcessByStdio } from 'node:child_process'
import { dirname } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import type { GitTrouble, Told } from '#commands/host.ts'

/** Loaded with the first run: outside git nobody waits for it. */
const programs = () => process.getBuiltinModule('node:child_process')

const LIMIT_MS = 10_000
const STREAM_LIMIT_MS = 60_000
const LIMIT_BYTES = 16 * 1024 * 1024

const environment = (root: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  HOME: '/nonexistent',
  // A broken .git must not make git look for a repository further up.
  GIT_CEILING_DIRECTORIES: dirname(root),
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_ALLOW_PROTOCOL: '',
})

/** Without `safe.directory` a checkout owned by another user, as in container jobs, is refused. */
const settings = (root: string): readonly string[] => [
  `safe.directory=${root}`,
  'safe.bareRepository=explicit',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'log.showSignature=false',
  'protocol.allow=never',
]

const guarded = (root: string, args: readonly string[]): string[] => [
  '--no-pager',
  '--literal-pathspecs',
  ...settings(root).flatMap((setting) => ['-c', setting]),
  '-C',
  root,
  ...args,
]

/** What git said. */
export const told = <Value>(value: Value): Told<Value> => ({ known: true, value })
/** Why git could not say it. */
export const untold = (reason: GitTrouble): Told<never> => ({ known: false, reason })

interface Failure {
  readonly code?: string | number | null
  readonly killed?: boolean
}

const troubleOf = ({ code, killed }: Failure): GitTrouble =>
  code === 'ENOENT'
    ? 'no-git'
    : code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER'
      ? 'too-large'
      : killed === true
        ? 'too-slow'
        : 'refused'

/** Runs one plumbing command to its end; its output, at most 16 MiB, within ten seconds. */
export const run = (root: string, args: readonly string[]): Promise<Told<Buffer>> =>
  new Promise((done) => {
    programs().execFile(
      'git',
      guarded(root, args),
      { env: environment(root), timeout: LIMIT_MS, maxBuffer: LIMIT_BYTES, encoding: 'buffer', windowsHide: true },
      (error, stdout) => done(error === null ? told(stdout) : untold(troubleOf(error))),
    )
  })

/** Why a streamed command stopped early; `known: true` where it came to its end. */
export type End = Told<undefined>

/** A plumbing command that runs. */
export interface Running {
  readonly child: ChildProcessByStdio<Writable, Readable, null>
  readonly isOver: () => boolean
  /** Waits for its end. */
  readonly ended: () => Promise<End>
  /** It is killed a minute from now, unless what this gives is called before. */
  readonly limited: () => () => void
}

/** Starts a plumbing command. What it writes is for the reader to bound. */
export const started = (root: string, args: readonly string[]): Running => {
  const child = programs().spawn('git', guarded(root, args), {
    env: environment(root),
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  })
  let failure: Failure | undefined
  let isOver = false
  const over = new Promise<void>((done) => {
    const end = (why: Failure | undefined): void => {
      failure ??= why
      isOver = true
      done()
    }
    child.once('error', (error: NodeJS.ErrnoException) => end({ code: error.code ?? null }))
    child.once('close', (code) => end(code === 0 ? undefined : { code }))
  })
  // Git may stop reading before we stop writing: how it ended says why.
  child.stdin.on('error', () => undefined)
  return {
    child,
    isOver: () => isOver,
    ended: async () => {
      await over
      return failure === undefined ? told(undefined) : untold(troubleOf(failure))
    },
    limited: () => {
      const timer = setTimeout(() => {
        failure = { killed: true }
        child.kill('SIGKILL')
      }, STREAM_LIMIT_MS)
      return () => clearTimeout(timer)
    },
  }
}

/**
 * Runs one plumbing command and yields its output as it comes, within a minute; how much of it is kept is for the
 * reader to bound, record by record. `input` is what the command reads. Returns how it ended.
 */
export const stream = async function* (
  root: string,
  args: readonly string[],
  input = '',
): AsyncGenerator<Buffer, End, undefined> {
  const { child, ended, limited } = started(root, args)
  const isDone = limited()
  child.stdin.end(input)
  try {
    for await (const chunk of child.stdout) yield chunk as Buffer
    return await ended()
  } finally {
    isDone()
    child.kill('SIGKILL')
  }
}
