/** What a rule that cannot be judged waits for, and that what a challenge rests on is what its sentence names. */

import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import type { Answer, Phase } from '#core/catalogue/types.ts'
import { judgeRules } from '#core/challenges/judge.ts'
import type { SignalState } from '#core/challenges/types.ts'
import { unnamed } from '#core/interview/named.ts'
import type { FactData } from '#core/model/types.ts'
import { modelOf } from '../../support/models.ts'

const all = catalogue()

const judged = (
  phase: Phase,
  facts: Readonly<Record<string, FactData>>,
  answers: Readonly<Record<string, Answer>> = {},
  signals?: Readonly<Record<string, SignalState>>,
) =>
  judgeRules(
    modelOf(phase, ({ id }) => answers[id], { service: { name: 'Test', phase, ...facts } }),
    all,
    {},
    signals && { signals: new Map(Object.entries(signals)) },
  )

describe('what a rule waits for', () => {
  const missing = (...given: Parameters<typeof judged>) =>
    judged(...given).unknown.flatMap(({ rule, missing: ids }) => ids.map((id) => `${rule} ${id}`))

  it('is never a fact that nobody is asked in this phase', () => {
    const facts = (phase: Phase) => missing(phase, {}).filter((each) => all.fact(each.split(/[ .]/)[1]!) !== undefined)
    // Everybody is asked whether the service manager may decide.
    expect(facts('discovery')).toEqual(['CR49 serviceManager.decides'])
    expect(facts('alpha')).toContain('CR42 personalData')
  })

  it('is never a fact that nobody is asked because of another: no target counts in any hours', () => {
    const quick = { rtoMinutes: 30, onCall: 'rota-office-hours', supportHours: 'office-hours' }
    const proven = { 'it-service-continuity-management.rebuild-from-nothing': 'proven' } as const
    const answers = { ...proven, 'availability-management.recovery-speed': 'in-place' } as const
    const ofTheRule = (facts: Readonly<Record<string, FactData>>) =>
      missing('live', facts, answers).filter((each) => each.startsWith('CR10'))
    expect(ofTheRule(quick)).toEqual([])
    expect(ofTheRule({ ...quick, availabilityTarget: 99.5 })).toEqual(['CR10 availabilityHours'])
  })
})

describe('what is offered', () => {
  const offers = (...given: Parameters<typeof judged>) => judged(...given).offers

  it('is a promise to fix, where the rate of release is known', () => {
    const rate = { releaseFrequency: 'quarterly', changeApproval: 'peer-review' }
    expect(offers('live', rate)).toContain('patchPromiseDays')
    expect(offers('live', { ...rate, patchPromiseDays: 14 })).not.toContain('patchPromiseDays')
    expect(offers('discovery', rate)).not.toContain('patchPromiseDays')
  })

  it('is what suppliers promise, where one is critical and nobody has compared', () => {
    const field = 'thirdParties.availabilityPromise'
    const facts = { availabilityTarget: 99.9, thirdParties: [{ name: 'A', critical: true }] }
    const compared = (answer: Answer) => ({ 'service-level-management.chain-adds-up': answer })
    expect(offers('live', facts, compared('informal'))).toContain(field)
    expect(offers('live', facts, compared('in-place'))).not.toContain(field)
    const minor = { ...facts, thirdParties: [{ name: 'A', critical: false }] }
    expect(offers('live', minor, compared('informal'))).not.toContain(field)
  })

  it('can be asked: assess takes each of its ids', () => {
    const ids = all.facts.flatMap(({ id, asked, fields = [] }) => [
      ...(asked === 'offered' ? [id] : []),
      ...fields.filter((field) => field.asked === 'offered').map((field) => `${id}.${field.id}`),
    ])
    expect(ids).toContain('thirdParties.access')
    expect(unnamed(ids, all)).toEqual([])
  })
})

describe('what a challenge rests on', () => {
  it('is what its sentence names, and not a must-have that stands with its gap', () => {
    const answers = {
      'incident-management.records-kept': 'in-place',
      'problem-management.reviews-happen': 'absent',
    } as const
    const old = { 'incident-records': { state: 'met', number: 400 } } as const
    const of = (phase: Phase) => judged(phase, {}, answers, old).challenges.find(({ rule }) => rule === 'CR19')!
    expect(of('live').says).toContain('more than a year old')
    expect(of('live').because.map(({ id }) => id)).toEqual(['incident-management.records-kept', 'incident-records'])
    // Before it is a must-have, the sentence names both, and the first is enough.
    expect(of('public-beta').says).toContain('nobody went through the worst one')
    expect(of('public-beta').because.map(({ id }) => id)).toEqual([
      'incident-management.records-kept',
      'problem-management.reviews-happen',
    ])
  })
})
