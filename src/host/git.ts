/**
 * The one door to git. A checkout may come from a stranger's pull request, so git is given no configuration but ours,
 * runs nothing but plumbing, never talks to a network, and is bounded in time and output.
 */

import { execFile } from 'node:child_process'
import { lstat, realpath } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import type { Git, Repository } from '#commands/host.ts'

const LIMIT_MS = 10_000
const LIMIT_BYTES = 16 * 1024 * 1024

const environment = (path: string | undefined): NodeJS.ProcessEnv => ({
  PATH: path ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  HOME: '/nonexistent',
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

/** Runs one plumbing command; `undefined` where git is missing, refuses or takes too long. */
const run = (root: string, args: readonly string[]): Promise<Buffer | undefined> =>
  new Promise((done) => {
    execFile(
      'git',
      guarded(root, args),
      {
        env: environment(process.env['PATH']),
        timeout: LIMIT_MS,
        maxBuffer: LIMIT_BYTES,
        encoding: 'buffer',
        windowsHide: true,
      },
      (error, stdout) => done(error === null ? stdout : undefined),
    )
  })

/** The nearest folder upwards that has a `.git`; found without git, so that no bare repository inside is ever entered. */
const workTree = async (folder: string): Promise<string | undefined> => {
  let here = await realpath(folder).catch(() => resolve(folder))
  for (;;) {
    const entry = await lstat(join(here, '.git')).catch(() => undefined)
    if (entry?.isDirectory() === true || entry?.isFile() === true) return here
    const up = dirname(here)
    if (up === here) return undefined
    here = up
  }
}

const records = (output: Buffer): readonly string[] => output.toString('utf8').split('\0').filter(Boolean)

const REGULAR = new Set(['100644', '100755'])

const read = async (root: string, folder: string): Promise<Repository | undefined> => {
  const staged = await run(root, ['ls-files', '-z', '--cached', '--stage'])
  const others = await run(root, ['ls-files', '-z', '--others', '--exclude-standard'])
  if (staged === undefined || others === undefined) return undefined
  const tracked = new Set<string>()
  const links = new Set<string>()
  for (const record of records(staged)) {
    const tab = record.indexOf('\t')
    const mode = record.slice(0, record.indexOf(' '))
    const path = record.slice(tab + 1)
    ;(REGULAR.has(mode) ? tracked : links).add(path)
  }
  // Git lists what its index knows; a tracked file that is gone from the work tree is no longer there to be shown.
  const deleted = await run(root, ['ls-files', '-z', '--deleted'])
  for (const path of deleted === undefined ? [] : records(deleted)) tracked.delete(path)
  const untracked = new Set<string>()
  for (const path of records(others)) {
    const entry = await lstat(join(root, path)).catch(() => undefined)
    if (entry?.isFile() === true) untracked.add(path)
    else links.add(path)
  }
  return { root, folder, tracked, untracked, links }
}

/** Git as it is on this machine. */
export const realGit = (): Git => ({
  async repository(folder) {
    const root = await workTree(folder)
    if (root === undefined) return undefined
    const here = await realpath(folder).catch(() => resolve(folder))
    return read(root, relative(root, here).replaceAll('\\', '/'))
  },
})
