/** Somebody who does anything at any prompt, ten thousand times: nothing that was acknowledged is ever lost. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readModel } from '#core/model/read.ts'
import { ACTIONS } from '#commands/host.ts'
import { opsready } from '../support/cli.ts'
import { action, type Ask, interrupt, memoryHost, MENU } from '../support/memory-host.ts'

/** Sittings, and things done in each: together ten thousand. */
const SITTINGS = 50
const STEPS = 200
const PATIENCE = 240_000

const pick = <T>(from: readonly T[], by: number): T => from[by % from.length]!

const TEXTS = [
  '',
  'Web operations',
  'https://x.example/a',
  '2027-01-01',
  'A: b # c',
  '60',
  'Ünïcode 漢字 👩‍💻',
  "it's, a list",
  '2026-12-01',
  '- x',
  '2026-11-01',
  'org/docs',
]

const LONG = `First: a line # with signs\n\n- second\n${'x'.repeat(5000)}`

/** One thing that a person may do here, chosen by a number. */
const anything = (ask: Ask, by: number): unknown => {
  const [kind, rest] = [by % 10, Math.floor(by / 10)]
  if (kind === 0) return MENU
  if (kind < 4)
    return action(
      pick(
        ACTIONS.filter((each) => each !== 'save'),
        rest,
      ),
    )
  if (ask.kind === 'select')
    return pick(
      ask.choices.filter((choice) => choice !== 'save'),
      rest,
    )
  if (ask.kind === 'checkbox') return ask.choices.filter((_, index) => (rest >> index) % 2 === 1)
  const fitting = TEXTS.filter((text) => ask.check?.(text) === undefined)
  return fitting.length === 0 ? ask.initial : pick(fitting, rest)
}

/** Questions that are answered in a text, as `practice.question: answer`. */
const answersIn = (text: string | undefined): ReadonlyMap<string, string> => {
  const found = new Map<string, string>()
  let practice = ''
  for (const line of (text ?? '').split('\n')) {
    practice = /^ {2}([a-z-]+):$/.exec(line)?.[1] ?? practice
    const [, key, answer] = /^ {6}([a-z-]+): (absent|informal|in-place|proven|unknown)$/.exec(line) ?? []
    if (key !== undefined && answer !== undefined) found.set(`${practice}.${key}`, answer)
  }
  return found
}

describe('a random walk of ten thousand actions through the menu and the questions', () => {
  it('never loses an answer, and always ends in a valid model', { timeout: PATIENCE }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: STEPS, maxLength: STEPS }), async (choices) => {
        let answered = answersIn('')
        let last: unknown
        const host = memoryHost({
          edit: (text) => (text.length > 3 ? LONG : `${text}.`),
          script: (ask, count) => {
            const now = answersIn(host.text('operating-model.yaml'))
            const moved = [...answered].filter(([id, answer]) => now.get(id) !== answer)
            // One thing was done, so at most one answer is another one, and only "clear" takes one away.
            expect(moved.length).toBeLessThanOrEqual(1)
            const wasCleared = last === 'clear' || JSON.stringify(last) === JSON.stringify(action('clear'))
            expect(moved.filter(([id]) => !now.has(id)).length).toBeLessThanOrEqual(wasCleared ? 1 : 0)
            answered = now
            if (count >= choices.length) return interrupt('SIGINT')
            last = anything(ask, choices[count]!)
            return last
          },
        })
        const { code, err } = await opsready(host, 'assess', '--debug')
        expect([0, 130], err).toContain(code)
        expect(err).not.toContain('went wrong')
        const text = host.text('operating-model.yaml')
        if (text !== undefined) expect((await readModel(new TextEncoder().encode(text), 'm', true)).ok).toBe(true)
      }),
      { numRuns: SITTINGS, endOnFailure: true },
    )
  })
})
