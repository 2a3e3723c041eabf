import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs'
import { homedir, userInfo } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { cacheFolder, forgetOld, isOwnFolder, readCached, writeCached } from '#host/cache-folder.ts'
import { milliseconds } from '#host/clock.ts'
import { emptyFolder } from '../support/repository.ts'

describe('the folder of the cache', () => {
  afterEach(() => void vi.unstubAllEnvs())

  it('stands where XDG_CACHE_HOME says', () => {
    vi.stubEnv('XDG_CACHE_HOME', resolve('elsewhere', 'cache'))
    expect(cacheFolder()).toBe(resolve('elsewhere', 'cache', 'opsready'))
  })

  it.each(['/home/somebody', undefined])('else where Node has the home folder, with that variable as %s', (home) => {
    vi.stubEnv('XDG_CACHE_HOME', undefined)
    vi.stubEnv('HOME', home)
    vi.stubEnv('USERPROFILE', home)
    expect(cacheFolder()).toBe(join(homedir(), '.cache', 'opsready'))
  })

  it.each(['', '.', 'cache', '../cache'])('is never below the working folder, where a checkout may be: %j', (path) => {
    for (const variable of ['XDG_CACHE_HOME', 'HOME', 'USERPROFILE']) vi.stubEnv(variable, path)
    expect(cacheFolder()).toBe(join(userInfo().homedir, '.cache', 'opsready'))
  })
})

const BIN = resolve('bin/opsready.js')

/** A user who is a number and no more, without a home, as in some containers. */
const asNobody = (args: readonly string[], input = '') =>
  spawnSync(process.execPath, args, {
    cwd: '/',
    uid: 44_444,
    gid: 44_444,
    env: { PATH: process.env['PATH'] },
    input,
    encoding: 'utf8',
  })
const canBeNobody =
  process.getuid?.() === 0 && asNobody(['-e', `require('node:fs').readFileSync(${JSON.stringify(BIN)})`]).status === 0

describe.skipIf(!canBeNobody)('a user without a name and a home', () => {
  it('has no cache, and can check', () => {
    const model = 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A, phase: alpha}\n'
    for (const args of [
      ['check', '-'],
      ['check', '-h'],
      ['gaps', '--model', '-'],
    ]) {
      const { status, stderr } = asNobody([BIN, ...args], model)
      expect([args, status, stderr]).toEqual([args, 0, ''])
    }
  })
})

describe('the cache', () => {
  it('gives back what was put in, for its owner only', () => {
    const path = join(emptyFolder(), 'deep', 'file')
    expect(readCached(path)).toBeUndefined()
    writeCached(path, 'kept')
    expect(readCached(path)?.toString()).toBe('kept')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readdirSync(join(path, '..'))).toEqual(['file'])
  })

  it.skipIf(process.platform === 'win32')('takes nothing that somebody else could have written', () => {
    const path = join(emptyFolder(), 'file')
    writeCached(path, 'kept')
    for (const mode of [0o666, 0o620, 0o602]) {
      chmodSync(path, mode)
      expect(readCached(path)).toBeUndefined()
    }
  })

  it.skipIf(process.platform === 'win32')('makes a folder for its owner only, and tells where others may write', () => {
    const folder = join(emptyFolder(), 'deep', 'folder')
    expect(isOwnFolder(folder)).toBe(true)
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    expect(isOwnFolder(folder)).toBe(true)
    for (const mode of [0o777, 0o720, 0o702]) {
      chmodSync(folder, mode)
      expect(isOwnFolder(folder)).toBe(false)
    }
    const link = join(folder, '..', 'link')
    symlinkSync(folder, link)
    chmodSync(folder, 0o777)
    expect(isOwnFolder(link)).toBe(false)
  })

  it('forgets what was written more than sixty days ago, and nothing else', () => {
    const folder = emptyFolder()
    const days = (ago: number) => new Date(milliseconds() - ago * 24 * 60 * 60 * 1000)
    for (const [name, ago] of [
      ['new', 0],
      ['younger', 59],
      ['older', 61],
    ] as const) {
      writeCached(join(folder, name), 'kept')
      utimesSync(join(folder, name), days(ago), days(ago))
    }
    mkdirSync(join(folder, 'a folder'))
    utimesSync(join(folder, 'a folder'), days(99), days(99))
    forgetOld(folder)
    expect(readdirSync(folder).toSorted()).toEqual(['a folder', 'new', 'younger'])
    expect(() => forgetOld(join(folder, 'nowhere'))).not.toThrow()
  })

  it('says nothing where it cannot write', () => {
    const file = join(emptyFolder(), 'file')
    writeCached(file, 'a file, no folder')
    expect(() => writeCached(join(file, 'inside'), 'x')).not.toThrow()
    expect(isOwnFolder(join(file, 'inside'))).toBe(false)
  })
})
