import { rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { realGit } from '#host/git/index.ts'
import { emptyFolder, git, hasGit, repository, trap, write } from '../../support/repository.ts'

const here = hasGit ? describe : describe.skip.bind(describe)

here(`the door to git${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  it('says what is tracked, what is new, and what is neither', async () => {
    const folder = repository({ 'a.md': 'a', 'docs/ü\n.md': 'b', 'gone.md': 'c', '.gitignore': '*.log\n' })
    rmSync(join(folder, 'gone.md'))
    write(folder, { 'new.md': 'n', 'x.log': 'l' })
    symlinkSync('a.md', join(folder, 'link.md'))
    const seen = await realGit().repository(folder)
    expect([...seen!.tracked].toSorted()).toEqual(['.gitignore', 'a.md', 'docs/ü\n.md'])
    expect([...seen!.untracked]).toEqual(['new.md'])
    expect([...seen!.links]).toEqual(['link.md'])
    expect([seen!.root, seen!.folder]).toEqual([folder, ''])
  })

  it('knows links and submodules that are committed, and the folder that was asked about', async () => {
    const folder = repository({ 'services/a/m.yaml': 'x' })
    symlinkSync('services', join(folder, 'linked'))
    git(folder, 'add', '-A')
    const head = git(folder, 'rev-parse', 'HEAD').trim()
    git(folder, 'update-index', '--add', '--cacheinfo', `160000,${head},module`)
    const seen = await realGit().repository(join(folder, 'services/a'))
    expect([...seen!.links].toSorted()).toEqual(['linked', 'module'])
    expect(seen!.folder).toBe('services/a')
  })

  it('says nothing outside of a repository', async () => {
    expect(await realGit().repository(emptyFolder())).toBeUndefined()
  })

  it('runs nothing that the configuration of the checkout names', async () => {
    const folder = repository({ 'a.md': 'a' })
    const { script, sprung } = trap(emptyFolder())
    for (const key of [
      'core.fsmonitor',
      'core.pager',
      'diff.external',
      'core.sshCommand',
      'gpg.program',
      'core.editor',
    ])
      git(folder, 'config', key, script)
    git(folder, 'config', 'core.hooksPath', join(script, '..'))
    expect((await realGit().repository(folder))!.tracked).toContain('a.md')
    expect(sprung()).toBe(false)
  })

  it('never enters a bare repository that somebody committed', async () => {
    const folder = repository({ 'a.md': 'a' })
    const { script, sprung } = trap(emptyFolder())
    git(folder, 'init', '-q', '--bare', 'evil')
    write(folder, {
      'evil/config': `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = ..\n\tfsmonitor = ${script}\n`,
    })
    const seen = await realGit().repository(join(folder, 'evil'))
    expect(seen?.root).toBe(folder)
    expect(sprung()).toBe(false)
  })
})
