/** What the rules refer to is there, and a critical rule never asks for more than its must-haves do. */

import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { PHASES, type Phase } from '#core/catalogue/types.ts'
import { partsOf } from '#core/challenges/mention.ts'
import type { Condition } from '#core/challenges/types.ts'
import { inForce } from '#core/judgement/gates.ts'

const all = catalogue()
const whole = (condition: Condition): readonly Condition[] => [condition, ...partsOf(condition).flatMap(whole)]

describe.each(all.rules)('$id', (rule) => {
  const conditions = [...rule.if, ...rule.then].flatMap(whole)

  it('speaks of facts, questions, signals and figures that are there', () => {
    const signals = new Set(all.signals.map(({ id }) => id))
    const strangers = conditions.flatMap((each): readonly string[] => {
      if ('fact' in each) return all.fact(each.fact.split('.')[0]!) === undefined ? [each.fact] : []
      if ('answer' in each) return all.question(each.answer) === undefined ? [each.answer] : []
      if ('signal' in each) return signals.has(each.signal) ? [] : [each.signal]
      if ('value' in each) return rule.compute?.values[each.value] === undefined ? [each.value] : []
      return []
    })
    expect(strangers).toEqual([])
  })

  it('has words for each part that its sentence lists', () => {
    const sentence = rule.praise ?? rule.finding ?? ''
    const wordless = sentence.includes('{missing}') ? rule.then.filter(({ says }) => says === undefined) : []
    expect(wordless).toEqual([])
    expect(sentence.includes('{seen}')).toBe(rule.if.flatMap(whole).some(({ says }) => says !== undefined))
  })
})

it.each(all.rules.filter(({ severity }) => severity === 'critical'))(
  'the critical $id rests on facts and signals, and asks only for must-haves in force',
  ({ if: when, then }) => {
    expect(when.flatMap(whole).filter((each) => 'answer' in each)).toEqual([])
    const said = when.flatMap((each) => ('fact' in each && each.fact === 'phase' ? (each.in ?? []) : []))
    const phases = PHASES.filter((phase: Phase) => said.includes(phase))
    for (const each of then.flatMap(whole))
      if ('answer' in each)
        for (const phase of phases)
          expect([each.answer, phase, inForce(all.question(each.answer)!.gate, phase)]).toEqual([
            each.answer,
            phase,
            true,
          ])
  },
)
