/** Lists of models: what a line may be, what is refused, and that one bad line hides nothing. */

import { execFileSync } from 'node:child_process'
import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHECK_FORMAT_NAMES } from '#report/formats.ts'
import { opsready } from '../../support/cli.ts'
import { memoryHost } from '../../support/memory-host.ts'
import { opsreadyIn } from '../../support/real.ts'
import { emptyFolder, hasGit, repository, write } from '../../support/repository.ts'

const model = (name: string): string =>
  `opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: ${name}, phase: alpha}\n`
const FILES = {
  'a/operating-model.yaml': model('Alpha'),
  'b/operating-model.yaml': model('Beta'),
  'bad/operating-model.yaml': `${model('Bad')}extra: 1\n`,
}
const host = (list: string, stdin = '') =>
  memoryHost({ tty: false, files: { ...FILES, 'models.txt': list }, ...(stdin !== '' && { stdin }) })
const check = (list: string, ...more: readonly string[]) =>
  opsready(host(list), 'check', '--files-from', 'models.txt', ...more)

interface Report {
  readonly models: readonly { readonly file: string }[]
  readonly faults: readonly { readonly message: string; readonly location: unknown }[]
  readonly findings: readonly { readonly location: { readonly file: string } }[]
}
const reportOf = async (list: string): Promise<Report> => JSON.parse((await check(list, '--json')).out) as Report
const filesOf = async (list: string): Promise<readonly string[]> =>
  (await reportOf(list)).models.map(({ file }) => file)

describe('a list of models', () => {
  const both = ['a/operating-model.yaml', 'b/operating-model.yaml']

  it.each([
    ['lines', 'a/operating-model.yaml\nb/operating-model.yaml\n'],
    ['no end of the last line', 'a/operating-model.yaml\nb/operating-model.yaml'],
    ['Windows line ends', 'a/operating-model.yaml\r\nb/operating-model.yaml\r\n'],
    ['lines without a word', '\n\na/operating-model.yaml\n   \n\r\nb/operating-model.yaml\n\n'],
    ['the mark that editors put before a text', '\uFEFFa/operating-model.yaml\nb/operating-model.yaml\n'],
  ])('may have %s', async (_, list) => {
    expect(await filesOf(list)).toEqual(both)
  })

  it('keeps its order', async () => {
    expect(await filesOf('b/operating-model.yaml\na/operating-model.yaml\n')).toEqual(both.toReversed())
  })

  it('says the same as the same files on the command line, in every format', async () => {
    for (const format of CHECK_FORMAT_NAMES)
      expect(await check(`${both.join('\n')}\n`, '-f', format)).toEqual(
        await opsready(host(''), 'check', ...both, '-f', format),
      )
  })

  it.each([
    ['alike', 'b/operating-model.yaml\na/operating-model.yaml\nb/operating-model.yaml\n'],
    [
      'from here',
      './b/operating-model.yaml\na/operating-model.yaml\n./a/operating-model.yaml\nb/operating-model.yaml\n',
    ],
    ['by a detour', 'b/operating-model.yaml\na/operating-model.yaml\na/../b/operating-model.yaml\n'],
    ['from the root', 'b/operating-model.yaml\na/operating-model.yaml\n/service/b/operating-model.yaml\n'],
  ])('may name a model twice, which is checked once, in the order of the first: spelled %s', async (_, list) => {
    const { models, faults } = await reportOf(list)
    expect([models.map(({ file }) => file), faults]).toEqual([both.toReversed(), []])
  })

  it('names two files where one has a backslash in its name', async () => {
    const files = { ...FILES, 'a\\b.yaml': model('Odd'), 'a/b.yaml': model('Even') }
    const made = memoryHost({ tty: false, files: { ...files, 'models.txt': 'a\\b.yaml\na/b.yaml\n' } })
    const { out } = await opsready(made, 'check', '--files-from', 'models.txt', '--json')
    expect((JSON.parse(out) as Report).models).toHaveLength(2)
  })

  it('comes through standard input, too', async () => {
    const ran = await opsready(host('', `${both.join('\n')}\n`), 'check', '--files-from', '-', '--json')
    expect(ran).toEqual(await check(`${both.join('\n')}\n`, '--json'))
  })
})

describe('a line that cannot be checked', () => {
  it('is a fault at its place, and the others are judged', async () => {
    const list = 'a/operating-model.yaml\n\nnot/here.yaml\nb/operating-model.yaml\n'
    const { code, out, err } = await check(list)
    expect(code).toBe(2)
    expect(err).toBe(
      'models.txt:3:1: not/here.yaml could not be read: it is not there.\n  Check that the file is there and that you may read it.\n',
    )
    expect(out).toContain('a/operating-model.yaml:1:1')
    expect(out).toContain('b/operating-model.yaml:1:1')
    expect((await reportOf(list)).faults).toEqual([
      expect.objectContaining({ location: { file: 'models.txt', line: 3, column: 1 } }),
    ])
  })

  it('is told once, where the list names it first', async () => {
    expect((await reportOf('a/operating-model.yaml\nno.yaml\n./no.yaml\n')).faults).toEqual([
      expect.objectContaining({ location: expect.objectContaining({ line: 2 }) as unknown }),
    ])
  })

  it('keeps the place inside of a model that is not valid', async () => {
    const { faults, findings } = await reportOf('bad/operating-model.yaml\na/operating-model.yaml\n')
    expect(faults).toEqual([
      expect.objectContaining({ location: { file: 'bad/operating-model.yaml', line: 4, column: 1 } }),
    ])
    expect(findings.map(({ location }) => location.file)).toContain('a/operating-model.yaml')
  })

  it('stays 2 under --exit-zero', async () => {
    expect((await check('a/operating-model.yaml\nno.yaml\n', '--exit-zero')).code).toBe(2)
  })

  it('reads no standard input for a line that is "-"', async () => {
    expect((await reportOf('-\n')).faults).toEqual([
      expect.objectContaining({ message: './- could not be read: it is not there.' }),
    ])
  })

  it('sends nothing hostile to the terminal', async () => {
    const { err } = await check('a\u001B[2J\u202E.yaml\n')
    expect(err).not.toMatch(/[\u001B\u202E]/)
  })
})

describe('a list that is none', () => {
  it.each([
    ['empty', '', 'models.txt names no model, so nothing was checked.'],
    ['of blank lines', '\n \r\n\n', 'models.txt names no model, so nothing was checked.'],
    ['split by NUL', 'a\0b', 'models.txt:1:1: A path cannot contain the character NUL.'],
  ])('is refused: %s', async (_, list, says) => {
    const { code, out, err } = await check(list, '--exit-zero')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
  })

  it('is refused: bytes that are no text', async () => {
    const made = host('')
    await made.files.write('models.txt', new Uint8Array([0x61, 0xff, 0x0a]))
    const { code, err } = await opsready(made, 'check', '--files-from', 'models.txt')
    expect(code).toBe(2)
    expect(err).toContain('it is not UTF-8 text')
  })

  it('is refused: not there', async () => {
    const { code, err } = await opsready(host(''), 'check', '--files-from', 'gone.txt')
    expect(code).toBe(2)
    expect(err).toContain('gone.txt could not be read: it is not there.')
  })

  it('stands alone', async () => {
    for (const more of [['a/operating-model.yaml'], ['--model', 'a/operating-model.yaml']])
      expect(await check('b/operating-model.yaml\n', ...more)).toEqual({
        code: 2,
        out: '',
        err: expect.stringContaining('The models are named twice') as string,
      })
  })
})

describe.skipIf(!hasGit)(`a list that git makes${hasGit ? '' : ' (SKIPPED: git is missing)'}`, () => {
  it('is made with the command that is recommended, also of folders with names beyond ASCII', async () => {
    const names = ['a/operating-model.yaml', 'services/für alle/operating-model.yaml', '許可/operating-model.yaml']
    const folder = repository(Object.fromEntries(names.map((name) => [name, model('Alpha')])))
    write(folder, { 'models.txt': '\n' })
    const args = ['check', '--json', '--files-from', 'models.txt']
    const [, command] = /`(git .*)`/.exec((await opsreadyIn({ cwd: folder, args })).err)!
    write(folder, { 'models.txt': execFileSync('sh', ['-c', command!], { cwd: folder, encoding: 'utf8' }) })
    const { models } = JSON.parse((await opsreadyIn({ cwd: folder, args })).out) as Report
    expect(models.map(({ file }) => file)).toEqual(names)
  })
})

describe.skipIf(!hasGit || process.platform === 'win32')('a model that is named through a link to its checkout', () => {
  it('is told of by its place in the repository, from wherever the check runs', async () => {
    const folder = repository({ 'operating-model.yaml': model('Alpha'), 'sub/a.txt': '' })
    const link = join(emptyFolder(), 'linked')
    symlinkSync(folder, link)
    const filesIn = async (cwd: string, name: string): Promise<readonly string[]> => {
      const { out } = await opsreadyIn({ cwd, args: ['check', name, '-f', 'github'] })
      return [...new Set([...out.matchAll(/file=([^,]*)/g)].map(([, file]) => file!))]
    }
    const named = join(link, 'operating-model.yaml')
    expect(await filesIn(folder, named)).toEqual(['operating-model.yaml'])
    expect(await filesIn(join(folder, 'sub'), named)).toEqual(['operating-model.yaml'])
    expect(await filesIn(join(folder, 'sub'), '../operating-model.yaml')).toEqual(['operating-model.yaml'])
  })
})

describe('models on the command line', () => {
  const files = async (...args: readonly string[]): Promise<readonly string[]> => {
    const { out } = await opsready(host(''), 'check', '--json', ...args)
    return (JSON.parse(out) as Report).models.map(({ file }) => file)
  }

  it('are each checked once, however they are written, in the order of the first', async () => {
    const names = ['b/operating-model.yaml', './a/operating-model.yaml', 'a/../b/operating-model.yaml']
    expect(await files(...names, 'a/operating-model.yaml')).toEqual([
      'b/operating-model.yaml',
      'a/operating-model.yaml',
    ])
  })

  it('are not named by --model as well', async () => {
    const { code, out, err } = await opsready(
      host(''),
      'check',
      '--model',
      'b/operating-model.yaml',
      'a/operating-model.yaml',
    )
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain('The models are named twice: by `--model`, and as files after the command.')
  })
})
