/** Many models in threads: the same bytes as in one, and a thread that breaks is heard. */

import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { WorkerPool, Host } from '#commands/host.ts'
import { workerPool } from '#host/worker-pool.ts'
import { opsreadyIn } from '../../support/real.ts'
import { emptyFolder } from '../../support/repository.ts'

const DAY = '2026-11-24'
const COUNT = 520
const FORMATS = ['json', 'sarif', 'junit'] as const

/** Healthy ones with their page missing, some that end, some that are not valid, some that are not there. */
const modelOf = (index: number): string | undefined => {
  if (index % 101 === 7) return undefined
  const head = `opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: Service ${index}, phase: alpha}\n`
  if (index % 89 === 5) return `${head}extra: ${index}\n`
  return index % 13 === 2
    ? `${head}accepted:\n  - {question: change-management.policy-written, reason: Later, by: Me, from: 2026-01-01, until: 2026-02-01}\n`
    : head
}

const folder = emptyFolder()
const list = join(folder, 'models.txt')

beforeAll(() => {
  const paths = Array.from({ length: COUNT }, (_, index) => {
    const path = join(folder, `s${index}`, 'operating-model.yaml')
    const text = modelOf(index)
    mkdirSync(dirname(path), { recursive: true })
    if (text !== undefined) writeFileSync(path, text)
    return relative(process.cwd(), path)
  })
  writeFileSync(list, `${paths.join('\n')}\n`)
})

const checked = async (pool: WorkerPool | undefined) => {
  const files = FORMATS.map((format) => join(folder, `report.${format}`))
  const ran = await opsreadyIn({
    cwd: process.cwd(),
    args: [
      'check',
      '--files-from',
      list,
      '--today',
      DAY,
      '-f',
      'text',
      ...FORMATS.flatMap((format, index) => ['-f', `${format}:${files[index]}`]),
    ],
    through: (host: Host) => ({ ...host, pool: async () => pool }),
  })
  return { ...ran, reports: files.map((file) => readFileSync(file, 'utf8')) }
}

/** The thread as it is built. */
const THREAD = resolve('dist/thread/worker.js')

describe('many models', () => {
  it('come to the same bytes in every format with no threads, two and five', async () => {
    const alone = await checked(undefined)
    expect(alone.code).toBe(2)
    expect(alone.out).toContain('Service 0')
    expect(alone.err).toContain('models.txt:8:1: ')
    expect(JSON.parse(alone.reports[0]!)).toMatchObject({ faults: { length: 12 }, models: { length: COUNT - 12 } })
    for (const size of [2, 5]) expect(await checked(workerPool(THREAD, size, DAY))).toEqual(alone)
  })

  it('say so where a thread breaks', async () => {
    const broken = join(folder, 'broken.mjs')
    writeFileSync(broken, "throw new Error('out of luck')\n")
    const { code, out, err } = await checked(workerPool(broken, 2, DAY))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('A thread that checked models ended early: out of luck.')
  })

  it('leave V8 as they found it: what is kept of our code is taken the next time', () => {
    const cache = emptyFolder()
    // Words for what is not valid would be loaded while the threads are at work.
    const valid = join(folder, 'valid.txt')
    const paths = readFileSync(list, 'utf8').split('\n').slice(0, COUNT)
    const isValid = (index: number): boolean => modelOf(index)?.includes('extra') === false
    const lines = paths.filter((_, index) => isValid(index)).map((path) => `${path}\n`)
    writeFileSync(valid, lines.join(''))
    const some = join(folder, 'some.txt')
    writeFileSync(some, lines.slice(0, 150).join(''))
    const run = (...args: readonly string[]) => {
      const { stderr } = spawnSync(process.execPath, [resolve('bin/opsready.js'), 'check', '--json', ...args], {
        env: { PATH: process.env['PATH'], XDG_CACHE_HOME: cache },
        encoding: 'utf8',
      })
      const code = join(cache, 'opsready', 'code')
      return {
        stderr,
        written: readdirSync(code).map((name) => `${name} ${statSync(join(code, name)).mtimeMs}`),
      }
    }
    const first = run('--files-from', valid)
    expect(first.written.join('\n')).toMatch(/^check-[\s\S]*^pool-/m)
    expect(first.stderr).toBe('')
    expect(run('--files-from', some).written).toEqual(first.written)
    expect(run('--model', join(folder, 's0', 'operating-model.yaml')).written).toEqual(first.written)
  })

  it('stop with the run', async () => {
    const child = spawn(process.execPath, [resolve('bin/opsready.js'), 'check', '--files-from', list], {
      env: { PATH: process.env['PATH'], CI: 'true' },
      stdio: 'ignore',
    })
    const ended = new Promise((done) => child.once('exit', (code, signal) => done(signal ?? code)))
    await new Promise((done) => setTimeout(done, 150))
    child.kill('SIGINT')
    expect(await ended).toBe('SIGINT')
  })
})
