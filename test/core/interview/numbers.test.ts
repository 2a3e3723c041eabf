/** Numbers as people type them: what is one in the unit that was asked for, and what is said of the rest. */

import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import type { Fact, FactField } from '#core/catalogue/types.ts'
import { factTrouble, typedValue } from '#core/interview/accept.ts'

const all = catalogue()

const NUMBERS = ['integer', 'number', 'percent']

/** A word of its question that says in which unit a number is given, or what is counted. */
const UNITS: Readonly<Record<string, RegExp>> = {
  Minutes: /\bminutes\b/,
  Days: /\bdays\b/,
  PerMonth: /\b30 days\b/,
  PerRelease: /\bone release\b/,
  OnCall: /\bpeople\b/,
  availabilityTarget: /\bin percent\b/,
  availabilityPromise: /\bin percent\b/,
}

const numeric: readonly Pick<Fact | FactField, 'id' | 'kind' | 'ask' | 'range'>[] = all.facts
  .flatMap((fact) => [fact, ...(fact.fields ?? [])])
  .filter(({ kind }) => NUMBERS.includes(kind))

const come = (id: string, text: string): unknown => {
  const fact = all.fact(id)!
  return factTrouble(text, fact) ?? typedValue(text, fact)
}

describe('a number', () => {
  it.each(numeric.map((each) => [each.id, each] as const))(
    '%s has its unit in the question, and its range',
    (id, each) => {
      const [, unit] = Object.entries(UNITS).find(([end]) => id.endsWith(end)) ?? []
      expect(each.ask).toMatch(unit ?? /^$/)
      const [from, to] = each.range!
      for (const edge of [from, to]) expect(factTrouble(String(edge), each)).toBeUndefined()
      for (const beyond of [from - 1, to + 1])
        expect(factTrouble(String(beyond), each)).toBe(`Write a number from ${from} to ${to}.`)
    },
  )

  it.each([
    ['rtoMinutes', '0', 0],
    ['rtoMinutes', '-0', 0],
    ['rtoMinutes', '030', 30],
    ['rtoMinutes', '+5', 5],
    ['rtoMinutes', '30.0', 30],
    ['approvalEveryDays', '.5', 0.5],
    ['availabilityTarget', '99.999', 99.999],
    ['availabilityTarget', '100', 100],
  ])('%s: %s is %s', (id, text, value) => expect(come(id, text)).toBe(value))

  const ALONE = 'Write only a number, in the unit that is asked for'
  it.each<readonly [string, string, string]>([
    ['rtoMinutes', '1.5', 'Write a whole number.'],
    ...['4h', '30 minutes', '1,000', '1_000', '0x10', '0b11', '1e3', 'NaN', 'Infinity', '.', '-', '٣٠'].map(
      (text) => ['rtoMinutes', text, `${ALONE}, for example 30.`] as const,
    ),
    ...['99,9', '99.9%'].map(
      (text) => ['availabilityTarget', text, `${ALONE}, with a point before decimals, for example 99.9.`] as const,
    ),
    ['approvalEveryDays', '7 days', `${ALONE}, with a point before decimals, for example 30.`],
    ['availabilityTarget', '0.999', 'Write a number from 50 to 100.'],
    ['releasesPerMonth', '99999999999999999999', 'Write a number from 0 to 10000.'],
  ])('%s: %s is none', (id, text, says) => expect(come(id, text)).toBe(says))
})
