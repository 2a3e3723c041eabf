/**
 * One small evaluator for every condition of the catalogue. The notation is explained at the top of schemas/data/rules.yaml.
 *
 * What a condition speaks of comes from a `World`; a part that the world leaves out (an answer whose question is out of
 * scope, a signal where none are read) is left out of its group.
 */

import type { AnswerCondition, Condition, FactCondition, FieldTest, GroupCondition, Operand, Truth } from './types.ts'
import { all, any, not, of } from './truth.ts'

/** What a condition may ask about. `undefined` is unknown; `LEFT_OUT` takes the part out of its group. */
export const LEFT_OUT = Symbol('left out')

export interface World {
  readonly fact: (id: string) => unknown
  /** 0 to 3 */
  readonly answer: (id: string) => number | undefined | typeof LEFT_OUT
  readonly evidence: (question: string, kind: 'none' | 'outside' | 'fresh') => Truth | typeof LEFT_OUT
  /** May give LEFT_OUT. */
  readonly signal: (id: string) => unknown
  readonly value: (name: string) => number | undefined
  readonly figure: (name: string) => number | undefined
}

const LEVELS = ['absent', 'informal', 'in-place', 'proven']

const same = (a: unknown, b: unknown): boolean => a === b || String(a) === String(b)

const operand = (world: World, given: Operand): number | undefined => {
  if (typeof given === 'number') return given
  const value = 'fact' in given ? world.fact(given.fact) : world.value(given.value)
  return typeof value === 'number' ? value : undefined
}

type Comparing = Pick<FactCondition, 'is' | 'in' | 'notIn' | 'atLeast' | 'atMost' | 'above' | 'below'>

const number = (
  value: unknown,
  other: Operand | undefined,
  world: World,
  holds: (a: number, b: number) => boolean,
): Truth | undefined => {
  if (other === undefined) return undefined
  const right = operand(world, other)
  return typeof value !== 'number' || right === undefined ? 'unknown' : of(holds(value, right))
}

/** A list fact: `in` wants one member, `notIn` none. */
const members = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

const compare = (value: unknown, condition: Comparing, world: World): Truth => {
  if (value === undefined) return 'unknown'
  const parts: (Truth | undefined)[] = [
    condition.is === undefined ? undefined : of(same(value, condition.is)),
    condition.in === undefined
      ? undefined
      : of(members(value).some((one) => condition.in!.some((each) => same(one, each)))),
    condition.notIn === undefined
      ? undefined
      : of(!members(value).some((one) => condition.notIn!.some((each) => same(one, each)))),
    number(value, condition.atLeast, world, (a, b) => a >= b),
    number(value, condition.atMost, world, (a, b) => a <= b),
    number(value, condition.above, world, (a, b) => a > b),
    number(value, condition.below, world, (a, b) => a < b),
  ]
  return all(parts.filter((part): part is Truth => part !== undefined))
}

const field = (value: unknown, test: FieldTest): Truth => {
  if (typeof test !== 'object') return value === undefined ? 'unknown' : of(same(value, test))
  if (test.given !== undefined) return of((value !== undefined) === test.given)
  // An absent field is in no list, so "not in" holds.
  if (test.notIn !== undefined) return of(value === undefined || !test.notIn.some((each) => same(each, value)))
  return value === undefined ? 'unknown' : of(test.in!.some((each) => same(each, value)))
}

const some = (value: unknown, tests: Readonly<Record<string, FieldTest>>): Truth =>
  value === undefined
    ? 'unknown'
    : any(
        members(value).map((entry) =>
          all(Object.entries(tests).map(([name, test]) => field((entry as Record<string, unknown>)[name], test))),
        ),
      )

const factual = (condition: FactCondition, world: World): Truth => {
  const value = world.fact(condition.fact)
  if (condition.given !== undefined) return of((value !== undefined) === condition.given)
  if (condition.empty !== undefined)
    return value === undefined ? 'unknown' : of((members(value).length === 0) === condition.empty)
  if (condition.some !== undefined) return some(value, condition.some)
  return compare(value, condition, world)
}

const answered = (condition: AnswerCondition, world: World): Truth | typeof LEFT_OUT => {
  const level = world.answer(condition.answer)
  if (level === LEFT_OUT) return LEFT_OUT
  if (condition.evidence !== undefined) return world.evidence(condition.answer, condition.evidence)
  if (level === undefined) return 'unknown'
  const parts = [
    condition.atLeast === undefined ? undefined : of(level >= LEVELS.indexOf(condition.atLeast)),
    condition.atMost === undefined ? undefined : of(level <= LEVELS.indexOf(condition.atMost)),
  ]
  return all(parts.filter((part): part is Truth => part !== undefined))
}

const grouped = (condition: GroupCondition, world: World): Truth | typeof LEFT_OUT => {
  if (condition.not !== undefined) {
    const truth = part(condition.not, world)
    return truth === LEFT_OUT ? LEFT_OUT : not(truth)
  }
  const join = condition.all === undefined ? any : all
  const parts = (condition.all ?? condition.any ?? []).map((each) => part(each, world))
  const kept = parts.filter((truth): truth is Truth => truth !== LEFT_OUT)
  return kept.length === 0 ? LEFT_OUT : join(kept)
}

const bare = (condition: Condition, world: World): Truth | typeof LEFT_OUT => {
  if ('fact' in condition) return factual(condition, world)
  if ('answer' in condition) return answered(condition, world)
  if ('value' in condition) return compare(world.value(condition.value), condition, world)
  if ('figure' in condition) return compare(world.figure(condition.figure), condition, world)
  if ('signal' in condition) {
    const seen = world.signal(condition.signal)
    if (seen === LEFT_OUT) return LEFT_OUT
    // A number that could be measured was found, also where it is 0.
    if (condition.found !== undefined) return seen === undefined ? 'unknown' : of((seen !== false) === condition.found)
    return compare(seen, condition, world)
  }
  return grouped(condition, world)
}

/** The truth of one condition; LEFT_OUT where it takes no part. */
export const part = (condition: Condition, world: World): Truth | typeof LEFT_OUT => {
  const truth = bare(condition, world)
  return truth === 'unknown' && condition.ifKnown === true ? LEFT_OUT : truth
}

/** All of a list; `left out as a whole` is what the caller says. */
export const every = (conditions: readonly Condition[], world: World, leftOut: Truth): Truth => {
  const kept = conditions.map((each) => part(each, world)).filter((truth): truth is Truth => truth !== LEFT_OUT)
  return kept.length === 0 && conditions.length > 0 ? leftOut : all(kept)
}

/** Whether a condition over facts holds; used for scope and for which facts are asked. */
export const holds = (condition: Condition, fact: (id: string) => unknown): Truth => {
  const truth = part(condition, {
    fact,
    answer: () => LEFT_OUT,
    evidence: () => LEFT_OUT,
    signal: () => LEFT_OUT,
    value: () => undefined,
    figure: () => undefined,
  })
  return truth === LEFT_OUT ? 'unknown' : truth
}
