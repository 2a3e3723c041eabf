/** A condition over facts in words, for pages and explanations. */

import type { Condition, FactCondition } from '#core/challenges/types.ts'

const value = (said: unknown): string => String(said)

const one = (condition: FactCondition): string => {
  const { fact } = condition
  const name = `\`${fact}\``
  if (condition.is !== undefined) return `${name} is ${value(condition.is)}`
  if (condition.in !== undefined) return `${name} is ${condition.in.map(value).join(' or ')}`
  if (condition.notIn !== undefined) return `${name} is not ${condition.notIn.map(value).join(' or ')}`
  if (condition.given !== undefined) return `${name} is ${condition.given ? 'given' : 'left open'}`
  if (condition.empty !== undefined) return `${name} ${condition.empty ? 'is an empty list' : 'has entries'}`
  if (condition.above !== undefined) return `${name} is above ${value(condition.above)}`
  if (condition.below !== undefined) return `${name} is below ${value(condition.below)}`
  if (condition.atLeast !== undefined) return `${name} is at least ${value(condition.atLeast)}`
  return `${name} is at most ${value(condition.atMost)}`
}

/** For example: `storesData` is false. */
export const conditionWords = (condition: Condition): string => {
  if ('fact' in condition) return one(condition)
  if ('all' in condition || 'any' in condition || 'not' in condition) {
    const { all, any, not } = condition
    if (all !== undefined) return all.map(conditionWords).join(', and ')
    if (any !== undefined) return any.map(conditionWords).join(', or ')
    if (not !== undefined) return `it is not so that ${conditionWords(not)}`
  }
  return 'a condition holds'
}
