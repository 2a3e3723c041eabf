/** The whole interview in a real pseudo-terminal, and what is left of it when it is killed. */

import { mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import { readModel } from '#core/model/read.ts'
import { parseStrict } from '#core/yaml.ts'
import { hasPty, terminal } from '../support/pty.ts'

const all = catalogue()
const folder = () => mkdtempSync(join(tmpdir(), 'opsready-terminal-'))
const here = hasPty ? describe : describe.skip.bind(describe)
const why = hasPty ? '' : ' (SKIPPED: the `script` of util-linux is missing)'

const DOWN = '\u001B[B'
const ENTER = '\r'

/** Every value of a model by its place. */
const leaves = (text: string): Map<string, unknown> => {
  const reading = parseStrict(text)
  if (!reading.ok) throw new Error(reading.refusals.map(({ says }) => says).join('\n'))
  const found = new Map<string, unknown>()
  const visit = (value: unknown, pointer: string): void => {
    if (typeof value === 'object' && value !== null && Object.keys(value).length > 0)
      for (const [key, inner] of Object.entries(value)) visit(inner, join(pointer, key))
    else if (value !== null) found.set(pointer, value)
  }
  visit(reading.parsed.value, '/')
  return found
}

/** What a screen asks: the last question on it. */
const lastQuestion = (screen: string): string => screen.slice(screen.lastIndexOf('? '))

/** A line for a prompt without repaint. */
const answerTo = (screen: string, count: number): string => {
  if (/The first one/.test(screen)) return ''
  if (/Is this how it is|Where can somebody see/.test(screen)) return '1'
  if (/\nText, or/.test(screen)) return /percent|minutes/.test(screen) ? '60' : `Text ${count}`
  return /Which phase/.test(screen) ? '3' : '2'
}

const LONG = 120_000

here(`the interview in a terminal${why}`, () => {
  it('asks every question in scope, and ends with a valid model and nothing open', { timeout: LONG }, async () => {
    const cwd = folder()
    const run = terminal({ cwd, args: ['assess'] })
    let asked = 0
    for (;;) {
      const screen = await run.read(/\n\? [^✓]*?Esc menu|Every question that this phase expects has been asked/)
      if (screen.includes('Every question that this phase expects')) break
      const question = lastQuestion(screen)
      asked += 1
      if (/Which phase/.test(question)) run.send(DOWN.repeat(2) + ENTER)
      else if (/Choose all that apply/.test(question)) run.send(` ${ENTER}`)
      else if (/Enter for none/.test(question)) run.send(ENTER)
      else if (/Is this how it is|Which of these are in use|Where can somebody see/.test(question)) run.send(ENTER)
      else if (/choose · Esc menu/.test(question)) run.send(DOWN + ENTER)
      else if (/how many minutes|percent/i.test(question)) run.send(`60${ENTER}`)
      else run.send(`Somebody${ENTER}`)
    }
    expect(await run.closed).toBe(0)
    expect(asked).toBeGreaterThan(200)
    const reading = await readModel(readFileSync(join(cwd, 'operating-model.yaml')), 'operating-model.yaml')
    if (!reading.ok) throw new Error(reading.faults.map(({ message }) => message).join('\n'))
    const { counts } = assess(reading.read.model, all)
    expect(counts.unanswered).toBe(0)
    expect(readdirSync(cwd).toSorted()).toEqual(['gap-analysis.md', 'operating-model.yaml'])
  })

  it('loses no answer when it is killed with SIGKILL after each one', { timeout: 4 * LONG }, async () => {
    const cwd = folder()
    const file = join(cwd, 'operating-model.yaml')
    const READY = /\n> |Every question that this phase/
    /** Values that must stand in the file from now on. */
    let acknowledged = new Map<string, unknown>()
    let kills = 0
    for (;;) {
      const run = terminal({ cwd, args: ['assess', '--accessible'] })
      const screen = await run.read(READY)
      if (!screen.endsWith('> ')) {
        expect(await run.closed).toBe(0)
        break
      }
      if (kills > 0) expect(leaves(readFileSync(file, 'utf8'))).toEqual(acknowledged)
      run.send(`${answerTo(screen, kills)}\n`)
      let next = await run.read(READY)
      if (next.includes('Who is answering')) {
        run.send('Service manager\n')
        next = await run.read(READY)
      }
      if (next.endsWith('> ')) run.kill('SIGKILL')
      await run.closed
      kills += 1
      const after = leaves(readFileSync(file, 'utf8'))
      expect(after.size).toBeGreaterThan(acknowledged.size)
      for (const [pointer, value] of acknowledged) expect(after.get(pointer)).toEqual(value)
      acknowledged = after
      if (next.endsWith('> ')) expect(readdirSync(cwd)).toEqual(['operating-model.yaml'])
    }
    expect(kills).toBeGreaterThan(200)
    const reading = await readModel(readFileSync(file), 'operating-model.yaml')
    expect(reading.ok).toBe(true)
  })
})
