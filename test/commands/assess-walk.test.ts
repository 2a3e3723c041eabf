/** Somebody who does anything at any prompt: nothing that was acknowledged is ever lost. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readModel } from '#core/model/read.ts'
import { opsready } from '../support/cli.ts'
import { action, type Ask, interrupt, memoryHost, MENU } from '../support/memory-host.ts'

const STEPS = 120
const pick = <T>(from: readonly T[], by: number): T => from[by % from.length]!

/** One thing that a person may do here, chosen by a number. */
const anything = (ask: Ask, by: number): unknown => {
  const kind = by % 12
  if (kind === 0) return MENU
  if (kind === 1)
    return action(pick(['back', 'skip', 'why', 'note', 'clear', 'evidence', 'accept'] as const, Math.floor(by / 12)))
  if (ask.kind === 'select')
    return pick(
      ask.choices.filter((choice) => choice !== 'save'),
      Math.floor(by / 12),
    )
  if (ask.kind === 'checkbox') return ask.choices.filter((_, index) => (by >> index) % 2 === 1)
  const text = pick(
    [
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
    ],
    Math.floor(by / 12),
  )
  return ask.check?.(text) === undefined
    ? text
    : pick(
        ['60', '2027-01-01', 'A role', 'https://x.example', ''].filter((each) => ask.check?.(each) === undefined),
        by,
      )
}

const keysOf = (text: string | undefined): ReadonlySet<string> =>
  new Set(
    [...(text ?? '').matchAll(/^ {6}([a-z-]+): (?:absent|informal|in-place|proven|unknown)$/gm)].map(
      (match) => match[1]!,
    ),
  )

describe('a random walk through the menu and the questions', () => {
  it('never loses an answer, and always leaves a valid model', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: STEPS, maxLength: STEPS }), async (choices) => {
        let answered: ReadonlySet<string> = new Set()
        let cleared = false
        const host = memoryHost({
          script: (ask, count) => {
            const now = keysOf(host.text('operating-model.yaml'))
            // Only somebody who clears an answer takes one away, and only that one.
            const gone = [...answered].filter((key) => !now.has(key))
            expect(gone.length).toBeLessThanOrEqual(cleared ? 1 : 0)
            answered = now
            if (count >= choices.length) return interrupt('SIGINT')
            const said = anything(ask, choices[count]!)
            cleared = said === 'clear' || JSON.stringify(said) === JSON.stringify(action('clear'))
            return said
          },
        })
        const { code, err } = await opsready(host, 'assess', '--debug')
        expect([0, 130], err).toContain(code)
        expect(err).not.toContain('went wrong')
        const text = host.text('operating-model.yaml')
        if (text !== undefined) expect((await readModel(new TextEncoder().encode(text), 'm', true)).ok).toBe(true)
      }),
      { numRuns: 12, endOnFailure: true },
    )
  })
})
