/** Files that the system does not let us write or read: one sentence with the path as people see it, and exit 2. */

import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder, write } from '../support/repository.ts'

const BIN = resolve('bin/opsready.js')
const GOOD = 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A service, phase: alpha}\n'
const LONG = 'x'.repeat(300)

let folder = ''

beforeAll(() => {
  folder = emptyFolder()
  write(folder, { 'operating-model.yaml': GOOD, file: 'a file\n', docs: 'a file where a folder would be\n' })
  symlinkSync('circle', join(folder, 'circle'))
  mkdirSync(join(folder, 'sub'))
})

const ran = (args: readonly string[], cwd = folder) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], CI: 'true' },
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

const unwritable = (path: string, why: string): string =>
  `opsready: ${path} could not be written: ${why}. Nothing was changed.\n  Check the permissions and the free space, then run the command again.\n`

describe('a place that cannot be written', () => {
  it.each([
    ['below a file', ['check', '-f', 'json:file/x'], 'file/x', 'a part of its path is not a folder'],
    ['of too long a name', ['schema', '--write', LONG], LONG, 'the name is too long'],
    ['behind a link to itself', ['gaps', '-f', 'json:circle/x'], 'circle/x', 'its symbolic links form a loop'],
    ['of a folder', ['check', '-f', 'json:sub'], 'sub', 'it is a folder'],
  ])('%s is named in one sentence', (_, args, path, why) => {
    expect(ran(args)).toEqual({ status: 2, stdout: '', stderr: unwritable(path, why) })
  })

  it('is said of a page whose folder cannot be made', () => {
    expect(ran(['handbook', '-f', 'markdown:docs/operating-model.md'])).toEqual({
      status: 2,
      stdout: '',
      stderr: unwritable('docs/operating-model.md', 'a part of its path is not a folder'),
    })
  })
})

describe.skipIf(process.platform === 'win32')('a working folder that somebody removed', () => {
  it.each([['check'], ['gaps']])('is named by %s, without a stack, and is no finding', (command) => {
    const gone = emptyFolder()
    const { status, stdout, stderr } = spawnSync(
      'sh',
      ['-c', 'rmdir "$0" && exec "$@"', gone, process.execPath, BIN, command],
      { cwd: gone, env: { PATH: process.env['PATH'] }, encoding: 'utf8' },
    )
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'opsready: The working folder no longer exists.\n  Change to a folder that exists, and run the command again.\n',
    })
  })
})

/** Modes hold for nobody but root, who becomes somebody else here. */
const AS_OTHERS = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}
const canBeOther = spawnSync(process.execPath, [BIN, '--version'], AS_OTHERS).status === 0

describe.skipIf(process.platform === 'win32')('a model that is not there as a file', () => {
  it.each<[string, (path: string) => void, string, string]>([
    ['a folder', (path) => mkdirSync(path), 'it is a folder', 'Name a file. If a folder has the name'],
    [
      'a pipe',
      (path) => spawnSync('mkfifo', [path]),
      'it is a pipe or a device, not a file',
      'Put a file in its place.',
    ],
    [
      'a link to itself',
      (path) => symlinkSync(path, path),
      'its symbolic links form a loop',
      'Point the link to a file',
    ],
    [
      'of 60 MB',
      (path) => writeFileSync(path, Buffer.alloc(60e6, 'a')),
      'it is larger than 16 MiB',
      'Nothing that opsready reads',
    ],
  ])('%s is told with what to do about that', (_, make, why, fix) => {
    const cwd = emptyFolder()
    make(join(cwd, 'operating-model.yaml'))
    for (const args of [['check'], ['check', 'operating-model.yaml'], ['gaps']]) {
      const { status, stdout, stderr } = ran(args, cwd)
      expect([args, status, stdout]).toEqual([args, 2, ''])
      expect(stderr.startsWith(`opsready: operating-model.yaml could not be read: ${why}.\n  ${fix}`)).toBe(true)
    }
  })

  it.skipIf(!canBeOther)('or may not be read is told so', () => {
    const cwd = emptyFolder()
    chmodSync(cwd, 0o755)
    write(cwd, { 'operating-model.yaml': GOOD })
    chmodSync(join(cwd, 'operating-model.yaml'), 0)
    const { status, stderr } = spawnSync(process.execPath, [BIN, 'check'], {
      cwd,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], CI: 'true' },
      ...AS_OTHERS,
    })
    expect([status, stderr]).toEqual([
      2,
      'opsready: operating-model.yaml could not be read: permission is denied.\n  Check who may read it, and who may enter the folders above it: `ls -l` shows that.\n',
    ])
  })
})

describe('a model that cannot be read', () => {
  it('is named from the working folder, in each format', () => {
    const { status, stdout, stderr } = ran(['check', '..', '--json'], join(folder, 'sub'))
    expect(status).toBe(2)
    expect(stderr).toContain('opsready: .. could not be read: it is a folder.')
    expect(stdout).not.toContain(folder)
    expect(ran(['check', 'circle']).stderr).toContain('circle could not be read: its symbolic links form a loop.')
  })
})
