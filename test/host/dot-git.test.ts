import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { dotGitAt, dotGitInOneRun } from '#host/dot-git.ts'
import { emptyFolder } from '../support/repository.ts'

const folderWith = (put: (at: string) => void): string => {
  const folder = emptyFolder()
  put(join(folder, '.git'))
  return folder
}

describe('what stands as .git', () => {
  it('is a folder or a file for git, anything else for nobody, or nothing', () => {
    const folders = [
      folderWith((at) => mkdirSync(at)),
      folderWith((at) => writeFileSync(at, 'gitdir: elsewhere\n')),
      folderWith((at) => symlinkSync('elsewhere', at)),
      emptyFolder(),
      join(emptyFolder(), 'gone'),
    ]
    for (const look of [dotGitAt, dotGitInOneRun()])
      expect(folders.map((folder) => look(folder))).toEqual(['git', 'git', 'other', 'none', 'none'])
  })

  it('is looked up once in a run for questions about the same folder', () => {
    const [folder, other] = [emptyFolder(), emptyFolder()]
    const look = dotGitInOneRun()
    expect(look(folder)).toBe('none')
    mkdirSync(join(folder, '.git'))
    expect([look(folder), dotGitAt(folder), look(other), look(folder)]).toEqual(['none', 'git', 'none', 'git'])
  })
})
