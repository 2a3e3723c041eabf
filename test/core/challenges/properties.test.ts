/** What holds of every rule, over random models of the real catalogue. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { judgeRules } from '#core/challenges/judge.ts'
import type { SignalStates } from '#core/challenges/types.ts'
import type { Challenge } from '#core/judgement/types.ts'
import type { FactData, OperatingModel } from '#core/model/types.ts'
import { anyFactsAndAnswers, anySignals } from '../../support/any-facts.ts'
import { anyQuestion, withAnswer } from '../../support/models.ts'

const all = catalogue()
const RUNS = { numRuns: 120 }
const TODAY = '2026-11-24'

const judge = (model: OperatingModel, signals?: SignalStates): readonly Challenge[] =>
  judgeRules(model, all, {}, { ...(signals && { signals }), today: TODAY }).challenges
const saidBy = (model: OperatingModel, signals?: SignalStates): readonly string[] =>
  judge(model, signals).map(({ rule }) => rule)

const without = (facts: Readonly<Record<string, FactData>> | undefined, id: string) =>
  Object.fromEntries(Object.entries(facts ?? {}).filter(([name]) => name !== id))

const withoutFact = (model: OperatingModel, id: string): OperatingModel => ({
  ...model,
  service: { ...without(model.service, id), name: 'Test', phase: model.service.phase },
  team: without(model.team, id),
})

/** A nominal number takes the place of these, or a question comes back into scope without them. */
const REPLACED = new Set([
  'releasesPerMonth',
  'changesPerRelease',
  'approvalEveryDays',
  'approvalNoticeDays',
  ...all.questions.flatMap(({ outOfScopeWhen }) =>
    outOfScopeWhen !== undefined && 'fact' in outOfScopeWhen ? [outOfScopeWhen.fact] : [],
  ),
])

/** A praise that is held back where sittings are known to be too short for what comes to them. */
const isHeldBack = (rule: string, without: string): boolean => rule === 'CR04' && without === 'approvalSittingMinutes'

describe('the rules, over random facts, answers and signals', () => {
  it('never throw, and leave no name, bracket or gap in a sentence', () => {
    fc.assert(
      fc.property(anyFactsAndAnswers, anySignals, (model, signals) => {
        for (const { says, basis, missing, because } of judge(model, signals)) {
          const text = [says, ...missing, ...(basis === '' ? [] : [basis])].join(' ')
          expect(text).not.toMatch(/undefined|NaN|Infinity|\{|\}|\[|\]| {2}| [.,:]|\.\.|: \./)
          expect(because.every(({ id, is }) => id !== '' && is !== '')).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('say the same of what surrounds a model, whether or not it was judged without it before', () => {
    fc.assert(
      fc.property(anyFactsAndAnswers, anySignals, (model, signals) => {
        const counted = {}
        const around = { ...(signals && { signals }), today: TODAY, isFresh: () => true }
        judgeRules(model, all, counted)
        expect(judgeRules(model, all, counted, around)).toEqual(judgeRules(model, all, {}, around))
      }),
      RUNS,
    )
  })

  it('do not depend on the order of facts, answers or signals', () => {
    const turned = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).toReversed()) as T
    fc.assert(
      fc.property(anyFactsAndAnswers, anySignals, (model, signals) => {
        const other = { ...turned(model), service: turned(model.service), processes: turned(model.processes ?? {}) }
        const reversed = signals && new Map([...signals].toReversed())
        expect(judge(other, reversed)).toEqual(judge(model, signals))
      }),
      RUNS,
    )
  })

  it('never begin to speak because an answer, a signal or a fact became unknown', () => {
    const ids = all.facts.map(({ id }) => id).filter((id) => id !== 'phase' && !REPLACED.has(id))
    fc.assert(
      fc.property(
        anyFactsAndAnswers,
        anySignals,
        anyQuestion,
        fc.constantFrom(...ids),
        fc.constantFrom(...all.signals.map(({ id }) => id)),
        (model, signals, question, fact, signal) => {
          const before = new Set(saidBy(model, signals))
          const less = signals && new Map([...signals, [signal, { state: 'unknown' as const }]])
          for (const after of [
            saidBy(withAnswer(model, question, 'unknown'), signals),
            saidBy(withoutFact(model, fact), signals).filter((rule) => !isHeldBack(rule, fact)),
            saidBy(model, less),
          ])
            expect(after.filter((rule) => !before.has(rule))).toEqual([])
        },
      ),
      RUNS,
    )
  })

  it('take no board for granted, because days between its sittings were once given', () => {
    const model = (facts: Record<string, FactData>): OperatingModel => ({
      opsready: 1,
      catalogue: 'itil-2011@1.0.0',
      service: { name: 'Test', phase: 'live', patchPromiseDays: 1, approvalEveryDays: 30, ...facts },
      processes: {
        'change-management': { answers: { 'emergency-path': 'absent' } },
        'release-and-deployment-management': { answers: { 'release-on-demand': 'absent' } },
      },
    })
    expect(saidBy(model({ changeApproval: 'monthly-board' }))).toContain('CR44')
    for (const facts of [{}, { changeApproval: 'none' }]) expect(saidBy(model(facts))).not.toContain('CR44')
  })

  it('rest on the smallest set: it is enough, and without any one of it the rule is silent', () => {
    fc.assert(
      fc.property(anyFactsAndAnswers, (model) => {
        for (const { rule, because } of judge(model)) {
          const facts = new Set(because.filter(({ kind }) => kind === 'fact').map(({ id }) => id.split('.')[0]!))
          const answers = new Set(because.filter(({ kind }) => kind === 'answer').map(({ id }) => id))
          const only = all.facts
            .map(({ id }) => id)
            .filter((id) => id !== 'phase' && !facts.has(id))
            .reduce(withoutFact, model)
          const alone = all.questions
            .filter(({ id }) => !answers.has(id))
            .reduce((each, { id }) => withAnswer(each, id, undefined), only)
          expect([rule, saidBy(alone).includes(rule)]).toEqual([rule, true])
          for (const id of [...facts].filter((fact) => fact !== 'phase' && !REPLACED.has(fact)))
            expect([rule, id, saidBy(withoutFact(alone, id)).includes(rule)]).toEqual([rule, id, false])
          for (const id of answers)
            expect([rule, id, saidBy(withAnswer(alone, id, undefined)).includes(rule)]).toEqual([rule, id, false])
        }
      }),
      { numRuns: 25 },
    )
  })

  it('praise a board or press it, never both', () => {
    fc.assert(
      fc.property(anyFactsAndAnswers, (model) => {
        const said = saidBy(model)
        expect(said.includes('CR01') && said.includes('CR04')).toBe(false)
      }),
      RUNS,
    )
  })
})
