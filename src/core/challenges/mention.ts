/** What a single condition speaks of: the facts, answers, signals and figures that decide it. */

import { flat } from '#core/flat.ts'
import { onceFor } from '#core/once-for.ts'
import type { Figure, Figures } from './compute/read.ts'
import type { Condition, FactCondition, FieldTest, GroupCondition, Operand } from './types.ts'

/** A fact (`thirdParties.critical` for a field of its entries), an answer, a signal, or a count over the assessment. */
export interface Mention {
  readonly kind: 'fact' | 'answer' | 'signal' | 'figure'
  readonly id: string
}

export const isGroup = (condition: Condition): condition is GroupCondition =>
  'all' in condition || 'any' in condition || 'not' in condition

/** The parts of a group; none for a single condition. Like all here they are known once for a condition of the catalogue. */
export const partsOf = onceFor((condition: Condition): readonly Condition[] =>
  isGroup(condition)
    ? [...(condition.all ?? []), ...(condition.any ?? []), ...(condition.not === undefined ? [] : [condition.not])]
    : [],
)

/** Which facts, answers and signals a value was made from, or is waiting for. */
export type Pick = (figure: Figure) => readonly string[]

const operands = (condition: Condition): readonly Operand[] => {
  const { atLeast, atMost, above, below } = condition as FactCondition
  return [atLeast, atMost, above, below].filter((each) => each !== undefined)
}

/** Computed values that a condition compares, by name. */
const valuesIn = onceFor((condition: Condition): readonly string[] => [
  ...('value' in condition ? [condition.value] : []),
  ...flat(operands(condition), (each) => (typeof each === 'object' && 'value' in each ? [each.value] : [])),
])

/** Facts that it names directly. */
const factsIn = onceFor((condition: Condition): readonly string[] => [
  ...('fact' in condition ? [condition.fact] : []),
  ...flat(operands(condition), (each) => (typeof each === 'object' && 'fact' in each ? [each.fact] : [])),
])

/** Everything that decides one condition that is not a group; `pick` says what of a computed value. */
export const mentionsOf = (
  condition: Condition,
  figures: Figures,
  isSignal: (id: string) => boolean,
  pick: Pick,
): readonly Mention[] => {
  if ('answer' in condition) return [{ kind: 'answer', id: condition.answer }]
  if ('signal' in condition) return [{ kind: 'signal', id: condition.signal }]
  if ('figure' in condition) return [{ kind: 'figure', id: condition.figure }]
  const computed = flat(valuesIn(condition), (name) => {
    const figure = figures.get(name)
    return figure === undefined ? [] : pick(figure)
  })
  return [...factsIn(condition), ...computed].map((id) => ({ kind: isSignal(id) ? 'signal' : 'fact', id }))
}

/** Whether one field of an entry would decide a test and is not there. */
export const isOpenField = (value: unknown, test: FieldTest): boolean =>
  value === undefined && !(typeof test === 'object' && (test.given !== undefined || test.notIn !== undefined))
