import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { FaultError } from '#core/fault.ts'
import { realFiles } from '#host/files.ts'
import { emptyFolder, write } from '../support/repository.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const faultOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'nothing was refused'
  } catch (error) {
    if (!(error instanceof FaultError)) throw error
    return `${error.faults[0]!.code}: ${error.faults[0]!.message}`
  }
}
const isRoot = process.getuid?.() === 0

describe('reading', () => {
  it('gives bytes, nothing where nothing is, and a fault for a folder', async () => {
    const folder = emptyFolder()
    write(folder, { 'a.yaml': '\uFEFFa\r\n' })
    const files = realFiles(folder)
    expect(Buffer.from((await files.read('a.yaml'))!).toString()).toBe('\uFEFFa\r\n')
    expect(await files.read('b.yaml')).toBeUndefined()
    expect(await files.read('a.yaml/b')).toBeUndefined()
    expect(await faultOf(files.read('.'))).toContain('it is a folder')
  })
})

describe('whether bytes are a text', () => {
  const files = realFiles(process.cwd())

  it('says yes to all of it, and to nothing else', () => {
    const texts = ['', 'a', 'ab', 'é', '█░', '\u{1F600}', '\uFEFFa', 'x'.repeat(5000), '█'.repeat(3000), 'a\n', 'a\r\n']
    for (const one of texts)
      for (const other of texts)
        expect([one, other, files.isText(bytes(one), other)]).toEqual([one, other, one === other])
  })

  it('says no to bytes that are no text', () => {
    expect(files.isText(new Uint8Array([0xe2, 0x96]), '█')).toBe(false)
    expect(files.isText(new Uint8Array([0xff]), 'ÿ')).toBe(false)
  })
})

describe('the mark of a file', () => {
  it('is the same for the same writing, and another for another file', () => {
    const files = realFiles(process.cwd())
    const [one, again, other] = ['package.json', './package.json', 'README.md'].map((path) => files.mark(path))
    expect(one).toMatch(/^\d+ \d+ \d+ /)
    expect([again === one, other === one]).toEqual([true, false])
    expect(files.inOneRun().mark('package.json')).toBe(one)
  })

  it('is none where a file is fresh, is a link or no file, or is not there', () => {
    const folder = emptyFolder()
    write(folder, { 'a.yaml': 'a' })
    symlinkSync(join(process.cwd(), 'package.json'), join(folder, 'link.yaml'))
    const files = realFiles(folder)
    for (const path of ['a.yaml', 'link.yaml', '.', 'gone.yaml', 'a.yaml/b', 'a'.repeat(5000)])
      expect([path, files.mark(path)]).toEqual([path, undefined])
  })

  it('is none for a file that was written long ago, and put here a moment ago', () => {
    const folder = emptyFolder()
    write(folder, { 'a.yaml': 'a' })
    utimesSync(join(folder, 'a.yaml'), 1000, 1000)
    expect(realFiles(folder).mark('a.yaml')).toBeUndefined()
  })
})

describe('reading what others name', () => {
  it('takes only files: a pipe would wait for ever', async () => {
    const folder = emptyFolder()
    execFileSync('mkfifo', [join(folder, 'operating-model.yaml')])
    expect(await faultOf(realFiles(folder).readOwn('operating-model.yaml'))).toContain('it is a pipe or a device')
    expect(await faultOf(realFiles(folder).readOwn('.'))).toContain('it is a folder')
  })

  it('takes what a shell hands over', async () => {
    expect(await realFiles('/dev').readOwn('null')).toHaveLength(0)
  })

  it('says why a path cannot be looked at', async () => {
    const files = realFiles(emptyFolder())
    expect(await faultOf(files.readOwn('a'.repeat(5000)))).toContain('the name is too long')
  })
})

describe('reading what has no end', () => {
  it('stops at the limit', async () => {
    expect(await faultOf(realFiles('/dev').read('zero'))).toContain('larger than 16 MiB')
  })
})

describe('replacing a file', () => {
  it('keeps its mode and leaves nothing beside it', async () => {
    const folder = emptyFolder()
    write(folder, { 'm.yaml': 'old' })
    chmodSync(join(folder, 'm.yaml'), 0o640)
    await realFiles(folder).update('m.yaml', (current) => bytes(`${Buffer.from(current!).toString()} and new`))
    expect(readFileSync(join(folder, 'm.yaml'), 'utf8')).toBe('old and new')
    expect(statSync(join(folder, 'm.yaml')).mode & 0o777).toBe(0o640)
    expect(readdirSync(folder)).toEqual(['m.yaml'])
  })

  it('makes the folders that are missing', async () => {
    const folder = emptyFolder()
    await realFiles(folder).write('a/b/c.md', bytes('x'))
    expect(readFileSync(join(folder, 'a/b/c.md'), 'utf8')).toBe('x')
  })

  it('changes nothing and keeps no lock when the change is refused or throws', async () => {
    const folder = emptyFolder()
    write(folder, { 'm.yaml': 'old' })
    const files = realFiles(folder)
    await files.update('m.yaml', () => undefined)
    await expect(
      files.update('m.yaml', () => {
        throw new Error('no')
      }),
    ).rejects.toThrow('no')
    expect([readFileSync(join(folder, 'm.yaml'), 'utf8'), readdirSync(folder)]).toEqual(['old', ['m.yaml']])
  })

  it('refuses a read-only file', async () => {
    const folder = emptyFolder()
    write(folder, { 'm.yaml': 'old' })
    chmodSync(join(folder, 'm.yaml'), 0o444)
    expect(await faultOf(realFiles(folder).write('m.yaml', bytes('new')))).toMatch(/unwritable: .*marked read-only/)
    expect([readFileSync(join(folder, 'm.yaml'), 'utf8'), readdirSync(folder)]).toEqual(['old', ['m.yaml']])
  })

  it.skipIf(isRoot)('says why where the folder may not be written to', async () => {
    const folder = emptyFolder()
    chmodSync(folder, 0o555)
    expect(await faultOf(realFiles(folder).write('m.yaml', bytes('new')))).toContain('permission is denied')
  })

  it('refuses a folder in its place', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'm.yaml'))
    expect(await faultOf(realFiles(folder).write('m.yaml', bytes('new')))).toMatch(/unwritable|unreadable/)
  })

  it('says when the disk is full', async () => {
    expect(await faultOf(realFiles('/dev').write('full', bytes('new')))).toContain('the disk is full')
  })

  it('follows a link inside the repository, which stays a link', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, '.git'))
    write(folder, { 'real/m.yaml': 'old' })
    symlinkSync('real/m.yaml', join(folder, 'm.yaml'))
    await realFiles(folder).update('m.yaml', () => bytes('new'))
    expect(readFileSync(join(folder, 'real/m.yaml'), 'utf8')).toBe('new')
    expect(lstatSync(join(folder, 'm.yaml')).isSymbolicLink()).toBe(true)
  })

  it('refuses a link that leads outside or nowhere', async () => {
    const [outside, folder] = [emptyFolder(), emptyFolder()]
    mkdirSync(join(folder, '.git'))
    write(outside, { 'm.yaml': 'old' })
    symlinkSync(join(outside, 'm.yaml'), join(folder, 'out.yaml'))
    symlinkSync('gone.yaml', join(folder, 'dangling.yaml'))
    expect(await faultOf(realFiles(folder).write('out.yaml', bytes('new')))).toContain('out of the repository')
    expect(await faultOf(realFiles(folder).write('dangling.yaml', bytes('new')))).toContain('leads nowhere')
    expect(readFileSync(join(outside, 'm.yaml'), 'utf8')).toBe('old')
    const files = realFiles(folder)
    expect(await faultOf(files.readOwn('out.yaml'))).toContain('out of the repository')
    expect(await faultOf(files.readOwn('dangling.yaml'))).toContain('leads nowhere')
  })

  it('reads through a link inside the repository, and through any where there is none', async () => {
    const [outside, folder] = [emptyFolder(), emptyFolder()]
    write(outside, { 'm.yaml': 'there' })
    write(folder, { 'real/m.yaml': 'here' })
    symlinkSync('real/m.yaml', join(folder, 'in.yaml'))
    symlinkSync(join(outside, 'm.yaml'), join(folder, 'out.yaml'))
    const read = async (name: string) => new TextDecoder().decode(await realFiles(folder).readOwn(name))
    expect([await read('in.yaml'), await read('out.yaml')]).toEqual(['here', 'there'])
    mkdirSync(join(folder, '.git'))
    expect(await read('in.yaml')).toBe('here')
    expect(await realFiles(folder).readOwn('gone.yaml')).toBeUndefined()
  })
})

describe('looking at evidence without git', () => {
  const inOne = ['in one run', (folder: string) => realFiles(folder).inOneRun()] as const

  it.each([['each by itself', realFiles] as const, inOne])(
    'follows no link, and takes a pipe for nothing: %s',
    (_, filesIn) => {
      const folder = emptyFolder()
      write(folder, { 'docs/a.md': 'x' })
      symlinkSync('docs', join(folder, 'linked'))
      execFileSync('mkfifo', [join(folder, 'x.md')])
      writeFileSync(join(folder, 'docs', 'b.md'), '')
      const files = filesIn(folder)
      const looks = {
        'docs/a.md': 'file',
        docs: 'folder',
        'docs/': 'folder',
        '/docs//a.md': 'file',
        '': 'folder',
        'linked/a.md': 'link',
        'linked/': 'link',
        'x.md': 'link',
        'docs/c.md': 'missing',
        'docs/a.md/x': 'missing',
        'none/a.md': 'missing',
      }
      expect(Object.fromEntries(Object.keys(looks).map((path) => [path, files.look(folder, path)]))).toEqual(looks)
      expect(files.look(join(folder, 'docs'), 'a.md')).toBe('file')
      expect(files.look(folder, 'a.md')).toBe('missing')
    },
  )
})
