/** The quick way says, byte for byte, what the whole tool says. */

import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { emptyFolder } from '../support/repository.ts'

const QUICK = resolve('bin/opsready.js')
const WHOLE = resolve('dist/main.js')
/** A report of many models is longer than Node expects. */
const MOST_BYTES = 64 * 1024 * 1024
const DAY = ['--today', '2026-11-24']

const ran = (
  entry: string,
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = '',
) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [entry, ...args], {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, CI: 'true', ...env },
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    input,
  })
  return { status, stdout, stderr }
}

const alike = (cwd: string, args: readonly string[], exits: number): void => {
  const [quick, whole] = [ran(QUICK, cwd, args), ran(WHOLE, cwd, args)]
  expect(quick).toEqual(whole)
  expect([args, quick.status]).toEqual([args, exits])
}

const MODEL = readFileSync('examples/parking-permits/operating-model.yaml', 'utf8')

const folderWith = (model: string): string => {
  const folder = join(emptyFolder(), 'service')
  mkdirSync(folder)
  writeFileSync(join(folder, 'operating-model.yaml'), model)
  return folder
}

describe('the quick way and the whole tool', () => {
  it.each(readdirSync('examples').filter((name) => !name.includes('.')))('say the same of %s', (name) => {
    const folder = join(emptyFolder(), name)
    cpSync(join('examples', name), folder, { recursive: true })
    const { status } = ran(WHOLE, folder, ['check', ...DAY])
    alike(folder, ['check', ...DAY], status!)
    alike(folder, ['check', '--json', ...DAY], status!)
    alike(folder, ['check', '--color', ...DAY], status!)
  })

  it.each([
    ['a page that is missing', MODEL, 1],
    ['an answer that is none', MODEL.replace(': proven', ': prooven'), 2],
    ['a key twice', MODEL.replace('  phase: live', '  phase: live\n  phase: live'), 2],
    ['a line that YAML cannot read', MODEL.replace('  phase: live', '  phase: "live'), 2],
    ['folded text, which the library reads', MODEL.replace('    how: One', '    how: >-\n      One'), 1],
    ['Windows line ends', MODEL.replaceAll('\n', '\r\n'), 1],
    ['a name of wide characters', MODEL.replace('name: Parking permits', 'name: 駐車許可 サービス'), 1],
  ])('say the same of %s', (_, model, exits) => {
    alike(folderWith(model), ['check', ...DAY], exits)
    alike(folderWith(model), ['check', '--color', ...DAY], exits)
  })

  it('say the same of a command line that is not understood, and of no model', () => {
    const folder = emptyFolder()
    alike(folder, ['check', '--jsno'], 2)
    alike(folder, ['check'], 2)
    alike(folder, ['--version'], 0)
  })

  it('say the same with compiled code that was kept, and with what somebody broke', () => {
    const folder = folderWith(MODEL)
    const args = ['check', ...DAY]
    const whole = ran(WHOLE, folder, args)
    const keeping = { CI: '', XDG_CACHE_HOME: join(folder, 'cache') }
    expect(ran(QUICK, folder, args, keeping)).toEqual(whole)
    const kept = join(folder, 'cache', 'opsready', 'code')
    const names = readdirSync(kept)
    expect(names.length).toBeGreaterThan(0)
    expect(ran(QUICK, folder, args, keeping)).toEqual(whole)
    for (const name of names) writeFileSync(join(kept, name), 'not what V8 wrote')
    const ofAnOlderVersion = join(kept, 'check-_0123456.v8')
    writeFileSync(ofAnOlderVersion, '')
    utimesSync(ofAnOlderVersion, 0, 0)
    expect(ran(QUICK, folder, args, keeping)).toEqual(whole)
    expect(readdirSync(kept)).toEqual(names)
  })

  it('say the same of a list, in a file and through standard input, with what was kept and without', () => {
    const folder = folderWith(MODEL)
    const models = ['operating-model.yaml', 'gone.yaml', 'another.yaml', './operating-model.yaml']
    writeFileSync(join(folder, 'another.yaml'), MODEL)
    const list = `${models.join('\n')}\n`
    writeFileSync(join(folder, 'models.txt'), list)
    const args = (from: string) => ['check', '--files-from', from, '--json', ...DAY]
    const whole = ran(WHOLE, folder, args('-'), {}, list)
    expect([whole.status, JSON.parse(whole.stdout)]).toMatchObject([2, { models: { length: 2 } }])
    expect(ran(QUICK, folder, args('-'), {}, list)).toEqual(whole)
    const keeping = { CI: '', XDG_CACHE_HOME: join(folder, 'cache') }
    for (const round of [1, 2])
      expect([round, ran(QUICK, folder, [...args('-'), '--cache'], keeping, list)]).toEqual([round, whole])
    expect(readdirSync(join(folder, 'cache', 'opsready'))).toContain('checks')
    alike(folder, args('models.txt'), 2)
    alike(folder, args('no-list.txt'), 2)
    // Where the report may be coloured, the whole tool reads the list.
    expect(ran(QUICK, folder, args('-'), { FORCE_COLOR: '1' }, list)).toEqual(whole)
  })

  it('say the same of many models, which threads share, with what was kept and without', () => {
    const folder = emptyFolder()
    const list = Array.from({ length: 520 }, (_, index) => `${index}.yaml\n`)
    for (const name of list)
      writeFileSync(
        join(folder, name.trim()),
        'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: Service, phase: alpha}\n',
      )
    const args = ['check', '--files-from', '-', '--json', ...DAY]
    const keeping = { CI: '', XDG_CACHE_HOME: join(folder, 'cache') }
    const first = ran(QUICK, folder, [...args, '--cache'], keeping, list.join(''))
    expect([first.status, JSON.parse(first.stdout)]).toMatchObject([1, { models: { length: 520 } }])
    expect(ran(QUICK, folder, [...args, '--cache'], keeping, list.join(''))).toEqual(first)
    expect(ran(WHOLE, folder, args, {}, list.join(''))).toEqual(first)
  })
})

/** Node keeps what it made of modules from this version on. */
const CAN_KEEP = 'enableCompileCache' in process.getBuiltinModule('node:module')

const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
    : []

describe('a command that the whole tool does', () => {
  const args = ['explain', 'CR01']
  const keepingIn = (folder: string) => ({ CI: '', XDG_CACHE_HOME: join(folder, 'cache') })
  const keptIn = (folder: string): string => join(folder, 'cache', 'opsready', 'node')

  it('says the same with what Node kept of it, and with what somebody broke', () => {
    const folder = emptyFolder()
    const whole = ran(WHOLE, folder, args)
    expect(whole.status).toBe(0)
    expect(ran(QUICK, folder, args, keepingIn(folder))).toEqual(whole)
    expect(filesIn(keptIn(folder)).length > 0).toBe(CAN_KEEP)
    expect(ran(QUICK, folder, args, keepingIn(folder))).toEqual(whole)
    for (const file of filesIn(keptIn(folder))) writeFileSync(file, 'not what V8 wrote')
    expect(ran(QUICK, folder, args, keepingIn(folder))).toEqual(whole)
  })

  it.each([
    ['in a pipeline', { CI: 'true' }],
    ['where nothing is to be kept', { NODE_DISABLE_COMPILE_CACHE: '1' }],
  ])('keeps nothing %s', (_, env) => {
    const folder = emptyFolder()
    expect(ran(QUICK, folder, args, { ...keepingIn(folder), ...env }).status).toBe(0)
    expect(filesIn(keptIn(folder))).toEqual([])
  })

  it.skipIf(process.platform === 'win32')('takes and keeps nothing where others may write', () => {
    const folder = emptyFolder()
    mkdirSync(keptIn(folder), { recursive: true })
    chmodSync(keptIn(folder), 0o777)
    expect(ran(QUICK, folder, args, keepingIn(folder)).status).toBe(0)
    expect(filesIn(keptIn(folder))).toEqual([])
  })
})
