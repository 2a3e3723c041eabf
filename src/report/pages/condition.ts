/** A condition in words, for pages and explanations. */

import { isGroup } from '#core/challenges/mention.ts'
import type { Condition, FactCondition, FieldTest, Operand, SignalCondition } from '#core/challenges/types.ts'

const tick = (name: string): string => `\`${name}\``

const operand = (given: Operand): string =>
  typeof given === 'number' ? String(given) : tick('fact' in given ? given.fact : given.value)

type Comparing = Pick<FactCondition, 'is' | 'in' | 'notIn' | 'atLeast' | 'atMost' | 'above' | 'below'>

/** What is compared, as the rest of a sentence; `undefined` where nothing is. */
const compared = (condition: Comparing): string | undefined => {
  if (condition.is !== undefined) return `is ${String(condition.is)}`
  if (condition.in !== undefined) return `is ${condition.in.map(String).join(' or ')}`
  if (condition.notIn !== undefined) return `is not ${condition.notIn.map(String).join(' or ')}`
  if (condition.atLeast !== undefined) return `is at least ${operand(condition.atLeast)}`
  if (condition.atMost !== undefined) return `is at most ${operand(condition.atMost)}`
  if (condition.above !== undefined) return `is above ${operand(condition.above)}`
  return condition.below === undefined ? undefined : `is below ${operand(condition.below)}`
}

const field = ([name, test]: readonly [string, FieldTest]): string => {
  if (typeof test !== 'object') return `${tick(name)} is ${String(test)}`
  if (test.given !== undefined) return `${tick(name)} is ${test.given ? 'given' : 'left open'}`
  return test.in === undefined
    ? `${tick(name)} is not ${(test.notIn ?? []).join(' or ')}`
    : `${tick(name)} is ${test.in.join(' or ')}`
}

const factWords = (condition: FactCondition): string => {
  const name = tick(condition.fact)
  if (condition.given !== undefined) return `${name} is ${condition.given ? 'given' : 'left open'}`
  if (condition.empty !== undefined) return `${name} ${condition.empty ? 'is an empty list' : 'has entries'}`
  if (condition.some !== undefined)
    return `${name} has an entry whose ${Object.entries(condition.some).map(field).join(' and ')}`
  return `${name} ${compared(condition) ?? 'is given'}`
}

const EVIDENCE = {
  none: 'has no evidence',
  outside: 'has evidence outside this repository',
  fresh: 'has evidence that changed in the last six months',
} as const

const signalWords = (condition: SignalCondition): string =>
  `the signal ${tick(condition.signal)} ${condition.found === undefined ? (compared(condition) ?? 'is seen') : 'is seen'}`

const single = (condition: Exclude<Condition, { readonly all?: unknown }>): string => {
  if ('fact' in condition) return factWords(condition)
  if ('signal' in condition) return signalWords(condition)
  if ('value' in condition) return `${tick(condition.value)} ${compared(condition) ?? 'is known'}`
  if ('figure' in condition) return `${tick(condition.figure)} ${compared(condition) ?? 'is known'}`
  if (condition.evidence !== undefined) return `${tick(condition.answer)} ${EVIDENCE[condition.evidence]}`
  return condition.atLeast === undefined
    ? `${tick(condition.answer)} is at most ${condition.atMost!}`
    : `${tick(condition.answer)} is at least ${condition.atLeast}`
}

/** A group inside another one stands in brackets. */
const inner = (condition: Condition): string =>
  isGroup(condition) && condition.not === undefined ? `(${conditionWords(condition)})` : conditionWords(condition)

const bare = (condition: Condition): string => {
  if (!isGroup(condition)) return single(condition)
  if (condition.all !== undefined) return condition.all.map(inner).join(', and ')
  if (condition.any !== undefined) return condition.any.map(inner).join(', or ')
  return `it is not true that ${conditionWords(condition.not!)}`
}

/** For example: `storesData` is false. */
export const conditionWords = (condition: Condition): string =>
  condition.ifKnown === true ? `${bare(condition)}, where that is known` : bare(condition)

/** Conditions that must all hold, in one sentence. */
export const allWords = (conditions: readonly Condition[]): string => conditions.map(inner).join(', and ')
