/** Temporary folders and small git repositories for tests. */

import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
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
