/** Where a repository stands: another text whenever git would say something else, and the same where it would not. */

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { standingOf } from '#host/git/standing.ts'
import { commitAll, emptyFolder, git, hasGit, repository, write } from '../../support/repository.ts'

const here = hasGit ? describe : describe.skip.bind(describe)

/** Long after everything that was just written. */
const later = (folder: string): string | undefined => standingOf(folder, new Date().getTime() + 60_000)

/** Two commits, a branch and a tag. */
const made = (): string => {
  const folder = repository({ 'a.md': 'a', 'docs/b.md': 'b', '.gitignore': '*.log\n' })
  git(folder, 'tag', 'v1')
  commitAll(folder, 'second', '2026-11-02')
  git(folder, 'branch', 'other', 'HEAD~1')
  return folder
}

here(`where a repository stands${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  it.each<[string, (folder: string) => void]>([
    ['nothing', () => undefined],
    ['files that git does not know', (folder) => write(folder, { 'new.md': 'n', 'docs/x.log': 'x' })],
    ['a tracked file, in the work tree', (folder) => write(folder, { 'a.md': 'changed' })],
    ['a question to git', (folder) => void git(folder, 'ls-files', '--others')],
    ['another branch that moves', (folder) => void git(folder, 'branch', '-f', 'other', 'HEAD')],
  ])('is the same after %s', (_, change) => {
    const folder = made()
    const before = later(folder)
    change(folder)
    expect(before).toBeDefined()
    expect(later(folder)).toBe(before)
  })

  it.each<[string, (folder: string) => void]>([
    ['a commit', (folder) => void commitAll(folder, 'third')],
    [
      'a commit that says otherwise',
      (folder) => void git(folder, 'commit', '-q', '--allow-empty', '--amend', '-m', 'other'),
    ],
    ['another branch', (folder) => void git(folder, 'checkout', '-q', 'other')],
    ['a branch of the same commit', (folder) => void git(folder, 'checkout', '-q', '-b', 'same')],
    ['no branch', (folder) => void git(folder, 'checkout', '-q', '--detach')],
    ['a step back', (folder) => void git(folder, 'reset', '-q', '--soft', 'HEAD~1')],
    ['a file that is added', (folder) => (write(folder, { 'new.md': 'n' }), void git(folder, 'add', 'new.md'))],
    ['a file that is tracked no more', (folder) => void git(folder, 'rm', '-q', '--cached', 'a.md')],
    ['a tag', (folder) => void git(folder, 'tag', 'v2')],
    ['a tag in a folder', (folder) => void git(folder, 'tag', 'app/v2')],
    ['a second tag in a folder', (folder) => (git(folder, 'tag', 'app/v2'), void git(folder, 'tag', 'app/v3'))],
    ['a tag that moves', (folder) => void git(folder, 'tag', '-f', 'v1')],
    ['a tag that is gone', (folder) => void git(folder, 'tag', '-d', 'v1')],
    ['refs that were packed', (folder) => void git(folder, 'pack-refs', '--all')],
    ['a setting', (folder) => void git(folder, 'config', 'core.ignorecase', 'true')],
    ['grafts', (folder) => write(folder, { '.git/info/grafts': 'x' })],
  ])('is another one after %s', (_, change) => {
    const folder = made()
    const before = later(folder)
    change(folder)
    expect(before).toBeDefined()
    expect(later(folder)).toBeDefined()
    expect(later(folder)).not.toBe(before)
  })

  it('is another one with each tag that moves where all of them are packed', () => {
    const folder = made()
    git(folder, 'pack-refs', '--all')
    const packed = later(folder)
    git(folder, 'tag', '-f', 'v1', 'HEAD')
    git(folder, 'pack-refs', '--all')
    expect(packed).toBeDefined()
    expect(later(folder)).not.toBe(packed)
  })

  it('is another one when more of the history was fetched', () => {
    const clone = join(emptyFolder(), 'clone')
    git(made(), 'clone', '-q', '--depth', '1', `file://${made()}`, clone)
    const before = later(clone)
    git(clone, 'fetch', '-q', '--unshallow')
    expect(before).toBeDefined()
    expect(later(clone)).not.toBe(before)
  })

  it('is each work tree’s own, and moves with what they share', () => {
    const folder = made()
    const tree = join(emptyFolder(), 'tree')
    git(folder, 'worktree', 'add', '-q', tree, 'other')
    const before = later(tree)
    expect(before).toBeDefined()
    expect(before).not.toBe(later(folder))
    git(folder, 'commit', '-q', '--allow-empty', '-m', 'elsewhere')
    expect(later(tree)).toBe(before)
    git(folder, 'tag', 'v9')
    const tagged = later(tree)
    expect(tagged).not.toBe(before)
    commitAll(tree, 'here')
    expect(later(tree)).not.toBe(tagged)
  })

  it('tells two repositories apart that are copies of each other', () => {
    const [one, two] = [made(), made()]
    expect(later(one)).not.toBe(later(two))
  })

  it.each<[string, (folder: string) => void]>([
    ['there is no repository', (folder) => rmSync(join(folder, '.git'), { recursive: true })],
    ['HEAD is nothing that we know', (folder) => write(folder, { '.git/HEAD': 'ref: refs/heads/.invalid\n' })],
    ['HEAD is empty', (folder) => write(folder, { '.git/HEAD': '' })],
    ['HEAD names what is no branch', (folder) => write(folder, { '.git/HEAD': 'ref: refs/remotes/x\n' })],
    ['a branch stands for another', (folder) => write(folder, { '.git/refs/heads/main': 'ref: refs/heads/other\n' })],
    ['a tag stands for a branch', (folder) => void git(folder, 'symbolic-ref', 'refs/tags/now', 'refs/heads/other')],
    [
      '.git is a file that leads nowhere',
      (folder) => {
        rmSync(join(folder, '.git'), { recursive: true })
        writeFileSync(join(folder, '.git'), 'gitdir: ../nowhere\n')
      },
    ],
    [
      '.git is a file of something else',
      (folder) => {
        rmSync(join(folder, '.git'), { recursive: true })
        writeFileSync(join(folder, '.git'), 'hello\n')
      },
    ],
    [
      'a folder stands where a file should',
      (folder) => {
        renameSync(join(folder, '.git/index'), join(folder, '.git/index.old'))
        mkdirSync(join(folder, '.git/index'))
      },
    ],
  ])('is not told where %s', (_, change) => {
    const folder = made()
    change(folder)
    expect(later(folder)).toBeUndefined()
  })

  it('is not told where a file was written a moment ago, for it may be written again in the same tick of the clock', () => {
    const folder = made()
    const now = statSync(join(folder, '.git/config')).ctimeMs + 1
    expect(standingOf(folder, now)).toBeUndefined()
    expect(standingOf(folder, now + 10_000)).toBeDefined()
    // Long after that, an index whose content no checksum tells.
    const long = new Date().getTime() + 60_000
    const { size } = statSync(join(folder, '.git/index'))
    const index = readFileSync(join(folder, '.git/index'))
    writeFileSync(join(folder, '.git/index'), index.fill(0, size - 20))
    utimesSync(join(folder, '.git/index'), long / 1000, long / 1000)
    expect(standingOf(folder, long + 1)).toBeUndefined()
    expect(standingOf(folder, long + 10_000)).toBeDefined()
  })
})
