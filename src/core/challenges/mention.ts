/** What a single condition speaks of: the facts, answers, signals and figures that decide it. */

import type { Figure, Figures } from './compute/read.ts'
import type { Condition, FactCondition, FieldTest, GroupCondition } from './types.ts'

/** A fact (`thirdParties.critical` for a field of its entries), an answer, a signal, or a count over the assessment. */
export interface Mention {
  readonly kind: 'fact' | 'answer' | 'signal' | 'figure'
  readonly id: string
}

/** Whether a condition combines others: `all`, `any` or `not`. */
export const isGroup = (condition: Condition): condition is GroupCondition =>
  'all' in condition || 'any' in condition || 'not' in condition

const NONE: readonly Condition[] = []

/** The parts of a group; none for a single condition. */
export const partsOf = (condition: Condition): readonly Condition[] => {
  if (!isGroup(condition)) return NONE
  return condition.all ?? condition.any ?? (condition.not === undefined ? NONE : [condition.not])
}

/** Which facts, answers and signals a value was made from, or is waiting for. */
type SourcesOf = (figure: Figure) => readonly string[]

/** Everything that decides one condition that is not a group; `sourcesOf` says what of a computed value. */
export const mentionsOf = (
  condition: Condition,
  figures: Figures,
  isSignal: (id: string) => boolean,
  sourcesOf: SourcesOf,
): readonly Mention[] => {
  if ('answer' in condition) return [{ kind: 'answer', id: condition.answer }]
  if ('signal' in condition) return [{ kind: 'signal', id: condition.signal }]
  if ('figure' in condition) return [{ kind: 'figure', id: condition.figure }]
  // First the facts that it names itself, then what its computed values are made from.
  const ids: string[] = 'fact' in condition ? [condition.fact] : []
  const values: string[] = 'value' in condition ? [condition.value] : []
  const { atLeast, atMost, above, below } = condition as FactCondition
  for (const operand of [atLeast, atMost, above, below])
    if (typeof operand === 'object')
      if ('fact' in operand) ids.push(operand.fact)
      else values.push(operand.value)
  for (const name of values) {
    const figure = figures.get(name)
    if (figure !== undefined) ids.push(...sourcesOf(figure))
  }
  return ids.map((id) => ({ kind: isSignal(id) ? 'signal' : 'fact', id }))
}

/** Whether one field of an entry would decide a test and is not there. */
export const isOpenField = (value: unknown, test: FieldTest): boolean =>
  value === undefined && !(typeof test === 'object' && (test.given !== undefined || test.notIn !== undefined))
