/** Each rule speaks, is silent and is unknown where it should, in the words of cases.yaml. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { catalogue } from '#core/catalogue/index.ts'
import { type Case, ruleOf, rulingOf, spokenBy } from '../../support/rule-cases.ts'

interface Cases {
  readonly speaks: Case
  readonly says: string
  readonly basis?: string
  readonly silent: Case
  readonly unknown: Case
  readonly missing: readonly string[]
}

const all = catalogue()
const cases = parse(readFileSync('test/core/challenges/cases.yaml', 'utf8')) as Readonly<Record<string, Cases>>

describe('the rules', () => {
  it('all have their cases', () => {
    expect(Object.keys(cases)).toEqual(all.rules.map(({ id }) => id))
  })

  describe.each(Object.entries(cases))('%s', (id, { speaks, says, basis = '', silent, unknown, missing }) => {
    it('speaks, in these words', () => {
      const said = spokenBy(id, speaks)
      expect(said.says).toBe(says)
      expect(said.basis).toBe(basis)
      expect(said.because.length).toBeGreaterThan(0)
    })

    it('is silent', () => expect(rulingOf(ruleOf(id), silent).kind).toBe('silent'))

    it('is unknown, and says what is missing', () => {
      const ruling = rulingOf(ruleOf(id), unknown)
      expect(ruling.kind).toBe('unknown')
      expect(ruling.kind === 'unknown' && ruling.missing.map((each) => each.id)).toEqual(missing)
    })
  })
})
