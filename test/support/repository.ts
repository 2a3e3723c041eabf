/** Temporary folders and small git repositories for tests. */

import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const hasGit = spawnSync('git', ['--version']).status === 0

export const emptyFolder = (): string => realpathSync(mkdtempSync(join(tmpdir(), 'opsready-test-')))

export const write = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

export const git = (folder: string, ...args: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...args], {
    cwd: folder,
    encoding: 'utf8',
  })

/** A repository in which these files are committed. */
export const repository = (files: Readonly<Record<string, string>> = {}): string => {
  const folder = emptyFolder()
  git(folder, 'init', '-q', '-b', 'main')
  write(folder, files)
  git(folder, 'add', '-A')
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'first')
  return folder
}

/** A script that leaves a trace if anybody runs it. */
export const trap = (folder: string): { readonly script: string; readonly sprung: () => boolean } => {
  const script = join(folder, 'trap.sh')
  write(folder, { 'trap.sh': `#!/bin/sh\ntouch ${join(folder, 'sprung')}\n` })
  chmodSync(script, 0o755)
  return { script, sprung: () => existsSync(join(folder, 'sprung')) }
}

/** Commits everything, as if on this day (at noon in UTC); the id of the commit. */
export const commitAll = (folder: string, message: string, on = '2026-11-01'): string => {
  const date = `${on}T12:00:00Z`
  git(folder, 'add', '-A')
  execFileSync(
    'git',
    ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '-q', '--allow-empty', '-m', message],
    {
      cwd: folder,
      env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
    },
  )
  return git(folder, 'rev-parse', 'HEAD').trim()
}

/** Puts everything into the last commit, and leaves its message and its days as they are. */
export const amendAll = (folder: string): void => {
  const date = git(folder, 'show', '-s', '--format=%cI').trim()
  execFileSync(
    'git',
    ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', 'commit', '-q', '-a', '--amend', '--no-edit'],
    { cwd: folder, env: { ...process.env, GIT_COMMITTER_DATE: date } },
  )
}
