/** What a real terminal shows and does around the interview. */

import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { hasPty, terminal } from '../support/pty.ts'

const BIN = resolve('bin/opsready.js')
const here = hasPty ? describe : describe.skip.bind(describe)
const why = hasPty ? '' : ' (SKIPPED: the `script` of util-linux is missing)'

const folder = (model?: string) => {
  const cwd = mkdtempSync(join(tmpdir(), 'opsready-terminal-'))
  if (model !== undefined) writeFileSync(join(cwd, 'operating-model.yaml'), model)
  return cwd
}
const model = (cwd: string) => readFileSync(join(cwd, 'operating-model.yaml'), 'utf8')

const PROMPT = /\? [^\n]+/
const ESC = '\u001B'
const ENTER = '\r'
const CTRL_C = '\u0003'
const ALPHA = 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A service, phase: alpha}\n'

here(`a terminal${why}`, () => {
  it('is left by Ctrl-C with what was answered, and 130', async () => {
    const cwd = folder()
    const run = terminal({ cwd, args: ['assess'] })
    await run.read(PROMPT)
    run.send(`Parking${ENTER}`)
    await run.read(/one sentence/)
    run.send(CTRL_C)
    expect(await run.closed).toBe(130)
    expect(model(cwd)).toContain('name: Parking\n')
    expect(run.raw()).toContain('Saved. Resume with: opsready assess')
    expect(run.raw()).not.toContain('    at ')
  })

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('is left on %s with the cursor shown and paste as it was, and %i', async (signal, code) => {
    const cwd = folder(ALPHA)
    const run = terminal({ cwd, args: ['assess', 'change-management.what-changed'] })
    await run.read(/Esc menu/)
    run.kill(signal)
    expect(await run.closed).toBe(code)
    expect(run.raw().lastIndexOf(`${ESC}[?2004l`)).toBeGreaterThan(run.raw().lastIndexOf(`${ESC}[?2004h`))
    expect(run.raw().lastIndexOf(`${ESC}[?25h`)).toBeGreaterThan(run.raw().lastIndexOf(`${ESC}[?25l`))
  })

  it('takes a paste of many lines as one answer, and asks the next question', async () => {
    const cwd = folder()
    const run = terminal({ cwd, args: ['assess'] })
    await run.read(PROMPT)
    run.send(`${ESC}[200~One\r\nTwo\r\nThree${ESC}[201~`)
    await run.read(/One Two Three/)
    run.send(ENTER)
    const next = await run.read(/one sentence/)
    expect(next).not.toContain('Which phase')
    expect(model(cwd)).toContain('name: One Two Three\n')
    run.send(CTRL_C)
    await run.closed
  })

  it('shows an answer below its question where the line has no room for both, and breaks no word', async () => {
    const run = terminal({ cwd: folder(), args: ['assess'], columns: 80 })
    const name = await run.read(/called\?[^✓]*?Esc menu/)
    run.send(`Parking${ENTER}`)
    const outcome = await run.read(/one sentence[^✓]*?Esc menu/)
    run.send(`People who live in the street park there without looking for a place in the evening${ENTER}`)
    const phase = await run.read(/service in today\?[^✓]*?Esc menu/)
    run.send(ENTER)
    const last = await run.read(/fails for a day\?[^✓]*?Esc menu/)
    run.send(CTRL_C)
    await run.closed
    const lines = [name, outcome, phase, last].join('').split(/\r?\n/)
    const behind = (question: string, count: number) => {
      const from = lines.findIndex((line) => line.includes(`✓ ${question}`))
      return lines.slice(from, from + count)
    }
    expect(behind('What is the service', 1)[0]).toMatch(/✓ What is the service called\? Parking$/)
    expect(behind('In one sentence', 3).slice(1)).toEqual([
      '  People who live in the street park there without looking for a place in the',
      '  evening',
    ])
    expect(behind('Which phase', 2)[1]).toBe('  Discovery - we are still learning what the problem is')
  })

  it('takes nothing that was typed ahead for the answer to a list that nobody has seen', async () => {
    const cwd = folder()
    const run = terminal({ cwd, args: ['assess'] })
    await run.read(PROMPT)
    run.send(`Parking${ENTER}`)
    await run.read(/one sentence/)
    run.send(`Drivers park where they live${ENTER}${ESC}[B${ENTER}${ENTER}`)
    await run.read(/Which phase[\s\S]*Esc menu/)
    expect(model(cwd)).toContain('outcome: Drivers park where they live\n')
    expect(model(cwd)).not.toContain('phase:')
    run.send(ENTER)
    await run.read(/What happens to people/)
    expect(model(cwd)).toContain('phase: discovery\n')
    run.send(CTRL_C)
    await run.closed
  })

  it('opens the menu with Esc, goes back with the old answer in the field, and leaves with Save', async () => {
    const cwd = folder()
    const run = terminal({ cwd, args: ['assess'] })
    await run.read(PROMPT)
    run.send(`Parking${ENTER}`)
    await run.read(/one sentence/)
    run.send(ESC)
    await run.read(/What would you like to do\?[\s\S]*Esc menu/)
    run.send(`${ESC}[B${ENTER}`)
    await run.read(/called\? Parking/)
    run.send(` permits${ENTER}`)
    await run.read(/one sentence/)
    expect(model(cwd)).toContain('name: Parking permits\n')
    run.send(ESC)
    await run.read(/What would you like to do\?[\s\S]*Esc menu/)
    run.send(`${`${ESC}[B`.repeat(9)}${ENTER}`)
    expect(await run.closed).toBe(0)
  })

  it('shows no colour where none is wanted', async () => {
    const cwd = folder(ALPHA)
    const run = terminal({ cwd, args: ['assess', 'change-management.what-changed'], env: { NO_COLOR: '1' } })
    await run.read(/Esc menu/)
    run.send(CTRL_C)
    await run.closed
    expect(run.raw()).not.toMatch(/\u001B\[[\d;]*m/)
  })

  it.each([
    ['--accessible', ['--accessible'], {}],
    ['ACCESSIBLE=1', [], { ACCESSIBLE: '1' }],
    ['TERM=dumb', [], { TERM: 'dumb' }],
    ['Git Bash', [], { MSYSTEM: 'MINGW64', NO_COLOR: '1' }],
  ] as const)('asks on plain numbered lines with %s: no repaint, no glyphs', async (_, flags, env) => {
    const cwd = folder(ALPHA)
    const run = terminal({
      cwd,
      args: ['assess', 'change-management.what-changed', ...flags],
      env: { NO_COLOR: '1', ...env },
    })
    await run.read(/\n> $/)
    run.send('2\n')
    await run.read(/\n> $|Wrote/)
    run.send('save\n')
    expect(await run.closed).toBe(0)
    expect(run.raw()).not.toContain(ESC)
    expect(run.raw()).not.toMatch(/[^\r\n -~]/)
    expect(model(cwd)).toContain('what-changed: informal')
  })

  it('never asks with CI=true, also in a terminal', async () => {
    const run = terminal({ cwd: folder(), args: ['assess'], env: { CI: 'true' } })
    expect(await run.closed).toBe(2)
    expect(run.raw()).toContain('--set phase=')
  })
})

const piped = (cwd: string, args: readonly string[], input: string, env: Readonly<Record<string, string>> = {}) =>
  spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], ...env },
  })

describe('a pipe', () => {
  it('is never taken for a person: exit 2 with what is missing, and nothing written', () => {
    const cwd = folder()
    const { status, stderr, stdout } = piped(cwd, ['assess'], '1\n1\n')
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain('--set name=TEXT')
    expect(existsSync(join(cwd, 'operating-model.yaml'))).toBe(false)
  })

  it('is taken with ACCESSIBLE=1, each line for one question; an early end is no success', () => {
    const cwd = folder(ALPHA)
    const ids = ['change-management.what-changed', 'change-management.emergency-path']
    const { status, stderr } = piped(cwd, ['assess', ...ids], '4\n1\n3\n1\n', { ACCESSIBLE: '1' })
    expect(model(cwd)).toContain('answers:\n      what-changed: proven\n      emergency-path: in-place\n')
    expect(status).toBe(0)
    expect(stderr).toContain('4\n')
    const early = piped(cwd, ['assess', '--gates'], '', { ACCESSIBLE: '1' })
    expect(early.status).toBe(2)
    expect(early.stderr).toContain('The input ended before the questions did')
  })

  it('may be closed by a reader that has seen enough', () => {
    const { stdout, stderr } = spawnSync('sh', ['-c', `"${process.execPath}" "${BIN}" list --json | head -1`], {
      encoding: 'utf8',
    })
    expect([stdout, stderr]).toEqual(['{\n', ''])
  })

  it('gets everything, however long', () => {
    const { stdout } = piped('.', ['list', '--json'], '')
    const { practices } = JSON.parse(stdout) as { practices: { kind: string; questions: { gate?: unknown }[] }[] }
    const questions = practices.flatMap((practice) => practice.questions)
    expect([
      practices.filter(({ kind }) => kind === 'process').length,
      practices.filter(({ kind }) => kind === 'function').length,
      questions.length,
      questions.filter(({ gate }) => gate !== undefined).length,
    ]).toEqual([26, 4, 137, 40])
  })
})

describe('several people at once', () => {
  it('lose no answer, and leave a page that is what the model gives', async () => {
    const cwd = folder('opsready: 1\ncatalogue: itil-2011@1.0.0\nservice: {name: A service, phase: live}\n')
    const ids = catalogue()
      .practice('change-management')!
      .questions.map(({ id }) => id)
    const codes = await Promise.all(
      ids.map(
        (id) =>
          new Promise((done) => {
            const child = spawn(process.execPath, [BIN, 'assess', '--no-input', '--set', `${id}=proven`], {
              cwd,
              stdio: 'ignore',
            })
            child.on('close', done)
          }),
      ),
    )
    for (const id of ids) expect(model(cwd)).toContain(`${id.split('.')[1]}: proven`)
    expect(piped(cwd, ['check'], '').status).toBe(0)
    // Whoever looked while another was still writing may have seen a stale page; nobody failed otherwise.
    for (const code of codes) expect([0, 1]).toContain(code)
  })
})
