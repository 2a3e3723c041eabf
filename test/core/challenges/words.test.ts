/** Numbers in a sentence: as they were given, or rounded, and never nothing where there is something. */

import { describe, expect, it } from 'vitest'
import { type Sayable, say } from '#core/challenges/say.ts'
import { AS_GIVEN } from '#core/challenges/words.ts'

const said = (sentence: string, numbers: Readonly<Record<string, Sayable>>) =>
  say(sentence, (name) => numbers[name]).text

describe('a number in a sentence', () => {
  it.each<[string, number, string, string]>([
    ['{availabilityTarget}%', 99.999, AS_GIVEN, '99.999%'],
    ['{availabilityTarget}%', 99.95, AS_GIVEN, '99.95%'],
    ['{chainAvailability}%', 99.3456, 'percent', '99.35%'],
    ['{share}%', 33.3, 'percent', '33%'],
    ['{share}%', 0.2, 'percent', 'less than 1%'],
    ['{number:minutes}', 0.43, 'minutes', 'less than one minute'],
    ['{number:minutes}', 0.5, 'minutes', '1 minute'],
    ['{number:minutes}', 43.2, 'minutes', '43 minutes'],
    ['{number:changes}', 0, 'changes', '0 changes'],
    ['{number:people}', 1, AS_GIVEN, '1 person'],
    ['{number:every}', 0.5, 'days', 'twice a day'],
    ['{number:every}', 1, 'days', 'every day'],
    ['{number:every}', 7, 'days', 'every 7 days'],
    ['{number:time}', 0, AS_GIVEN, '0 minutes'],
    ['{number:time}', 60, AS_GIVEN, '1 hour'],
    ['{number:time}', 90, AS_GIVEN, '90 minutes'],
  ])('%s of %d (%s) is %s', (sentence, value, unit, text) => {
    const name = /\w+/.exec(sentence)![0]
    expect(said(sentence, { [name]: { value, unit } })).toBe(text)
  })

  it('takes what a user wrote as it is, brackets and braces too', () => {
    expect(say('Without {parties}[, {none}].', (name) => (name === 'parties' ? 'A {none} [B]' : undefined)).text).toBe(
      'Without A {none} [B].',
    )
  })
})
