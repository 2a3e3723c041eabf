/** Each rule speaks, is silent and is unknown where it should, in the words of cases.yaml. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { catalogue } from '#core/catalogue/index.ts'
import type { Answer } from '#core/catalogue/types.ts'
import { challengeOf } from '#core/challenges/challenge.ts'
import { judgeRule } from '#core/challenges/rule.ts'
import type { SignalState } from '#core/challenges/types.ts'
import { subjectOf } from '#core/challenges/world.ts'
import type { Evidence, FactData, OperatingModel } from '#core/model/types.ts'
import { modelOf } from '../../support/models.ts'

interface Case {
  readonly facts?: Readonly<Record<string, FactData>>
  readonly answers?: Readonly<Record<string, Answer>>
  readonly evidence?: Readonly<Record<string, readonly Evidence[]>>
  readonly signals?: Readonly<Record<string, SignalState>>
  readonly counted?: Readonly<Record<string, number>>
  readonly today?: string
  readonly isFresh?: boolean
}

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
const ruleOf = (id: string) => all.rules.find((rule) => rule.id === id)!

/** The facts that the model keeps at one place. */
const at = (place: 'service' | 'team', facts: NonNullable<Case['facts']>) =>
  Object.fromEntries(Object.entries(facts).filter(([id]) => all.fact(id)!.at === place))

const modelFor = ({ facts = {}, answers = {}, evidence = {} }: Case): OperatingModel => {
  const { phase = 'live', ...rest } = facts
  const model = modelOf(phase as 'live', ({ id }) => answers[id], {
    service: { ...at('service', rest), name: 'Test', phase: 'live' },
    team: at('team', rest),
  })
  for (const [id, pieces] of Object.entries(evidence)) {
    const [practice, key] = id.split('.') as [string, string]
    Object.assign((model.processes ?? {})[practice]!, { evidence: { [key]: pieces } })
  }
  return model
}

const subjectFor = (each: Case, model: OperatingModel) =>
  subjectOf(model, all, each.counted ?? {}, {
    ...(each.signals && { signals: new Map(Object.entries(each.signals)) }),
    ...(each.today !== undefined && { today: each.today }),
    ...(each.isFresh !== undefined && { isFresh: () => each.isFresh }),
  })

const rulingOf = (id: string, each: Case) => judgeRule(ruleOf(id), subjectFor(each, modelFor(each)))

const spokenBy = (id: string, each: Case) => {
  const model = modelFor(each)
  const subject = subjectFor(each, model)
  const ruling = judgeRule(ruleOf(id), subject)
  if (ruling.kind !== 'said') throw new Error(`${id} is ${ruling.kind}`)
  return challengeOf(ruleOf(id), ruling, subject, model)
}

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

    it('is silent', () => expect(rulingOf(id, silent).kind).toBe('silent'))

    it('is unknown, and says what is missing', () => {
      const ruling = rulingOf(id, unknown)
      expect(ruling.kind).toBe('unknown')
      expect(ruling.kind === 'unknown' && ruling.missing.map((each) => each.id)).toEqual(missing)
    })
  })
})
