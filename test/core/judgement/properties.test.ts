import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { ANSWERS, type Answer } from '#core/catalogue/types.ts'
import { assess } from '#core/judgement/assess.ts'
import type { Assessment, Figures } from '#core/judgement/types.ts'
import { rankOf } from '#core/judgement/verdict.ts'
import type { OperatingModel } from '#core/model/types.ts'
import {
  accepting,
  anyModel,
  anyQuestion,
  anyVoice,
  withAnswer,
  withEvidence,
  withVoice,
} from '../../support/models.ts'

const all = catalogue()
const RUNS = { numRuns: 2000 }
const judge = (model: OperatingModel): Assessment => assess(model, all)

const numbers = (figures: Figures): readonly number[] => [
  figures.understood.points,
  figures.established.points,
  figures.documented.points,
  figures.permille ?? 0,
]

/** Every figure that anybody is shown, in a fixed order. */
const claimed = ({ practices, processes, functions, axes }: Assessment): readonly number[] => [
  ...practices.flatMap((practice) => numbers(practice.claimed)),
  ...practices.map(({ level }) => level ?? 0),
  processes.claimed.permille,
  functions.claimed.permille,
  ...Object.values(axes).map((axis) => axis.claimed.points),
]
const evidenced = ({ practices, processes, functions, axes }: Assessment): readonly number[] => [
  ...practices.flatMap((practice) => numbers(practice.evidenced)),
  processes.evidenced.permille,
  functions.evidenced.permille,
  ...Object.values(axes).map((axis) => axis.evidenced.points),
]
const neverLower = (before: Assessment, after: Assessment): void => {
  for (const figures of [claimed, evidenced]) {
    const old = figures(before)
    expect(figures(after).every((figure, index) => figure >= old[index]!)).toBe(true)
  }
  expect(rankOf(after.verdict)).toBeGreaterThanOrEqual(rankOf(before.verdict))
  expect(after.gates.filter(({ met }) => met).length).toBeGreaterThanOrEqual(
    before.gates.filter(({ met }) => met).length,
  )
}

const answerOf = (model: OperatingModel, id: string): Answer | undefined => {
  const [practice, key] = id.split('.') as [string, string]
  return (model.processes?.[practice] ?? model.functions?.[practice])?.answers?.[key]
}
const ORDER: readonly Answer[] = ['absent', 'informal', 'in-place', 'proven']
const raised = (answer: Answer | undefined): Answer =>
  answer === undefined || answer === 'unknown' ? 'informal' : ORDER[Math.min(3, ORDER.indexOf(answer) + 1)]!

const scope = ({ practices }: Assessment): string =>
  practices
    .map(({ states, outOfScope }) => `${states.map((s) => s.question.id).join()}|${outOfScope.map((q) => q.id).join()}`)
    .join(';')

const shuffled = <T>(value: T, seed: number): T => {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  const turned = Object.entries(value).map(([key, inner]) => [key, shuffled(inner, seed)] as const)
  const cut = turned.length === 0 ? 0 : seed % turned.length
  return Object.fromEntries([...turned.slice(cut), ...turned.slice(0, cut)].toReversed()) as T
}

describe('the judgement, over random models of the real catalogue', () => {
  it('never goes down when an answer goes up', () => {
    fc.assert(
      fc.property(anyModel, anyQuestion, (model, id) => {
        neverLower(judge(model), judge(withAnswer(model, id, raised(answerOf(model, id)))))
      }),
      RUNS,
    )
  })

  it('never goes up when an answer becomes unknown or blank', () => {
    fc.assert(
      fc.property(
        anyModel,
        anyQuestion,
        fc.constantFrom<Answer | undefined>('unknown', undefined),
        (model, id, answer) => {
          neverLower(judge(withAnswer(model, id, answer)), judge(model))
        },
      ),
      RUNS,
    )
  })

  it('never lowers a figure when evidence is added, and never shows more than is claimed', () => {
    fc.assert(
      fc.property(anyModel, anyQuestion, (model, id) => {
        const before = judge(model)
        const after = judge(withEvidence(model, id))
        neverLower(before, after)
        expect(claimed(after)).toEqual(claimed(before))
        for (const { claimed: said, evidenced: shown } of after.practices)
          expect(numbers(shown).every((figure, index) => figure <= numbers(said)[index]!)).toBe(true)
      }),
      RUNS,
    )
  })

  it('never lowers a figure when one more person is asked', () => {
    fc.assert(
      fc.property(anyModel, anyVoice, (model, [id, , answer]) => {
        neverLower(judge(model), judge(withVoice(model, id, 'Somebody new', answer)))
      }),
      RUNS,
    )
  })

  it('raises no figure by accepting, and moves the verdict at most to ready with accepted risks', () => {
    fc.assert(
      fc.property(anyModel, fc.array(anyQuestion, { maxLength: 60 }), (model, ids) => {
        const before = judge({ ...model, accepted: [] })
        const after = judge(accepting(model, ids))
        expect(claimed(after)).toEqual(claimed(before))
        expect(evidenced(after)).toEqual(evidenced(before))
        if (after.verdict !== before.verdict) {
          expect(rankOf(before.verdict)).toBe(0)
          expect(['ready-with-accepted-risks', 'not-ready', 'too-little-known']).toContain(after.verdict)
        }
      }),
      RUNS,
    )
  })

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(1000), (model, seed) => {
        expect(judge(shuffled(model, seed))).toEqual(judge(model))
      }),
      RUNS,
    )
  })

  it('asks the same questions whatever is answered: only facts change the scope', () => {
    fc.assert(
      fc.property(anyModel, anyQuestion, fc.constantFrom(...ANSWERS), (model, id, answer) => {
        expect(scope(judge(withAnswer(model, id, answer)))).toBe(scope(judge(model)))
      }),
      RUNS,
    )
  })

  it('changes no figure and no verdict by a challenge', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        const { releaseFrequency: _, changeApproval: __, ...service } = model.service
        const without = judge({ ...model, service })
        const whole = judge(model)
        expect(claimed(whole)).toEqual(claimed(without))
        expect(whole.verdict).toBe(without.verdict)
      }),
      RUNS,
    )
  })
})
