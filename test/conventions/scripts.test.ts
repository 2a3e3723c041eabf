/** An interview never stands in the way of a script. */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { ANSWERS } from '#core/catalogue/types.ts'
import { opsready } from '../support/cli.ts'
import { memoryHost } from '../support/memory-host.ts'
import { hasPty, terminal } from '../support/pty.ts'
import { emptyFolder } from '../support/repository.ts'

const all = catalogue()
const MINIMAL = 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A service, phase: live}\n'

describe('row 15: no prompt unless there is a terminal; exit 2 naming ids and flags', () => {
  it('in an empty folder with nothing on standard input', () => {
    const cwd = emptyFolder()
    const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('bin/opsready.js'), 'assess'], {
      cwd,
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    })
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('--set name=TEXT')
    expect(stderr).toContain('--answers FILE')
    expect(existsSync(join(cwd, 'operating-model.yaml'))).toBe(false)
  })
})

describe.skipIf(!hasPty)('row 16: CI and --no-input are heard, also in a terminal', () => {
  it.each([
    ['CI=true', [], { CI: 'true' }],
    ['--no-input', ['--no-input'], {}],
  ] as const)('%s', async (_, flags, env) => {
    const run = terminal({ cwd: emptyFolder(), args: ['assess', ...flags], env })
    expect(await run.closed).toBe(2)
    expect(run.raw()).not.toContain('Esc')
    expect(run.raw()).toContain('--set name=TEXT')
  })
})

describe('row 17: every question can be answered by a flag or a file', () => {
  it('every question of the catalogue, by --set and by --answers', async () => {
    const bySet = memoryHost({ tty: false, files: { 'operating-model.yaml': MINIMAL } })
    const flags = all.questions.flatMap(({ id }, index) => ['--set', `${id}=${ANSWERS[index % ANSWERS.length]!}`])
    expect((await opsready(bySet, 'assess', '--no-input', ...flags)).code).toBe(0)
    const byFile = memoryHost({ tty: false, files: { 'a.yaml': bySet.text('operating-model.yaml')! } })
    expect((await opsready(byFile, 'assess', '--no-input', '--answers', 'a.yaml')).code).toBe(0)
    for (const host of [bySet, byFile]) {
      expect(host.text('operating-model.yaml')!.match(/^ {6}[a-z-]+: /gm)).toHaveLength(all.questions.length)
      expect((await opsready(host, 'check')).code).toBe(0)
    }
  })
})

describe('row 18: what is missing is listed all at once, with a ready command line', () => {
  it('each line can be pasted behind the command, and then nothing is missing', async () => {
    const host = memoryHost({ tty: false })
    const missing = async (...flags: readonly string[]): Promise<readonly string[]> => {
      const { err } = await opsready(host, 'assess', '--no-input', ...flags)
      return [...err.matchAll(/^ {2}--set (\S+?)=(\S+)$/gm)].map(([, id, values]) => {
        const [first = ''] = values!.split('|')
        if (values!.endsWith('|none')) return `${id}=none`
        const chosen = id === 'phase' ? 'live' : first
        return `${id}=${chosen === 'NUMBER' ? '60' : chosen === 'YYYY-MM-DD' ? '2026-11-20' : chosen}`
      })
    }
    const counts: number[] = []
    // Facts bring questions into play, so that what is missing is listed anew: a few rounds, and each line helps.
    for (let said = await missing(); said.length > 0 && counts.length < 9;) {
      counts.push(said.length)
      said = await missing(...said.flatMap((each) => ['--set', each]))
    }
    expect(counts.length).toBeLessThan(9)
    expect(Math.max(...counts)).toBeGreaterThan(20)
    const { code, err } = await opsready(host, 'assess', '--no-input')
    expect([code, err]).toEqual([0, ''])
  })
})
