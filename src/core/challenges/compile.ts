/**
 * Conditions as functions, made once for a condition: fifty rules are judged over each of thousands of models, and which kind
 * of condition a part is does not change between two of them.
 */

import { LEVELS } from '#core/catalogue/types.ts'
import { onceFor } from '#core/once-for.ts'
import { all, any, not, of } from './truth.ts'
import type { AnswerCondition, Condition, FactCondition, FieldTest, GroupCondition, Operand, Truth } from './types.ts'

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

/** A condition, ready to be judged in a world. */
export type Judging = (world: World) => Truth | typeof LEFT_OUT

/** A test of one value; the world holds what it is compared with. */
type Test = (value: unknown, world: World) => Truth

/** Whether a value is one of some, however it is written. */
const among = (some: readonly unknown[]): ((value: unknown) => boolean) => {
  const known = some.map(String)
  return (value) => known.includes(String(value))
}

const operand = (given: Operand): ((world: World) => number | undefined) => {
  if (typeof given === 'number') return () => given
  if ('value' in given) return (world) => world.value(given.value)
  return (world) => {
    const value = world.fact(given.fact)
    return typeof value === 'number' ? value : undefined
  }
}

const number = (other: Operand, holds: (a: number, b: number) => boolean): Test => {
  const than = operand(other)
  return (value, world) => {
    const right = than(world)
    return typeof value !== 'number' || right === undefined ? 'unknown' : of(holds(value, right))
  }
}

/** A list fact: `in` wants one member, `notIn` none. */
const members = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

type Comparing = Pick<FactCondition, 'is' | 'in' | 'notIn' | 'atLeast' | 'atMost' | 'above' | 'below'>

/** Those that a condition names: a start makes each of them to ask it once. */
const tests = ({ is, in: inside, notIn, atLeast, atMost, above, below }: Comparing): readonly Test[] => {
  const named: Test[] = []
  if (is !== undefined) {
    const isIt = among([is])
    named.push((value) => of(isIt(value)))
  }
  if (inside !== undefined) {
    const isInside = among(inside)
    named.push((value) => of(members(value).some(isInside)))
  }
  if (notIn !== undefined) {
    const isOut = among(notIn)
    named.push((value) => of(!members(value).some(isOut)))
  }
  if (atLeast !== undefined) named.push(number(atLeast, (a, b) => a >= b))
  if (atMost !== undefined) named.push(number(atMost, (a, b) => a <= b))
  if (above !== undefined) named.push(number(above, (a, b) => a > b))
  if (below !== undefined) named.push(number(below, (a, b) => a < b))
  return named
}

/** All of the tests: false if any is, true if all are, else unknown. What is not known passes none. */
const comparing = (condition: Comparing): Test => {
  const wanted = tests(condition)
  return (value, world) => {
    if (value === undefined) return 'unknown'
    let truth: Truth = 'true'
    for (const test of wanted) {
      const one = test(value, world)
      if (one === 'false') return one
      if (one === 'unknown') truth = one
    }
    return truth
  }
}

/** One field of an entry. */
const field = (test: FieldTest): ((value: unknown) => Truth) => {
  if (typeof test !== 'object') {
    const isIt = among([test])
    return (value) => (value === undefined ? 'unknown' : of(isIt(value)))
  }
  const { given, notIn, in: inside } = test
  if (given !== undefined) return (value) => of((value !== undefined) === given)
  const isOne = among(notIn ?? inside ?? [])
  // An absent field is in no list, so "not in" holds.
  if (notIn !== undefined) return (value) => of(value === undefined || !isOne(value))
  return (value) => (value === undefined ? 'unknown' : of(isOne(value)))
}

/** Whether some entry of a list passes every test of a field. */
const someOf = (wanted: Readonly<Record<string, FieldTest>>): ((value: unknown) => Truth) => {
  const fields = Object.entries(wanted).map(([name, test]) => ({ name, passes: field(test) }))
  const passing = (entry: unknown): Truth =>
    all(fields.map(({ name, passes }) => passes((entry as Record<string, unknown>)[name])))
  return (value) => (value === undefined ? 'unknown' : any(members(value).map(passing)))
}

const factual = (condition: FactCondition): Judging => {
  const { fact, given, empty, some } = condition
  if (given !== undefined) return (world) => of((world.fact(fact) !== undefined) === given)
  if (empty !== undefined)
    return (world) => {
      const value = world.fact(fact)
      return value === undefined ? 'unknown' : of((members(value).length === 0) === empty)
    }
  if (some !== undefined) {
    const passes = someOf(some)
    return (world) => passes(world.fact(fact))
  }
  const compare = comparing(condition)
  return (world) => compare(world.fact(fact), world)
}

const answered = ({ answer, atLeast, atMost, evidence }: AnswerCondition): Judging => {
  const [least, most] = [
    atLeast === undefined ? 0 : LEVELS.indexOf(atLeast),
    atMost === undefined ? LEVELS.length : LEVELS.indexOf(atMost),
  ]
  return (world) => {
    const level = world.answer(answer)
    if (level === LEFT_OUT) return LEFT_OUT
    if (evidence !== undefined) return world.evidence(answer, evidence)
    return level === undefined ? 'unknown' : of(level >= least && level <= most)
  }
}

/** A group is left out where each of its parts is. One part that decides is enough. */
const grouped = ({ all: every, any: some, not: inner }: GroupCondition): Judging => {
  if (inner !== undefined) {
    const judge = compiled(inner)
    return (world) => {
      const truth = judge(world)
      return truth === LEFT_OUT ? LEFT_OUT : not(truth)
    }
  }
  const parts = (every ?? some ?? []).map(compiled)
  const [decisive, otherwise]: readonly [Truth, Truth] = every === undefined ? ['true', 'false'] : ['false', 'true']
  return (world) => {
    let came: Truth | typeof LEFT_OUT = LEFT_OUT
    for (const judge of parts) {
      const truth = judge(world)
      if (truth === decisive) return truth
      if (truth === 'unknown') came = truth
      else if (came === LEFT_OUT && truth !== LEFT_OUT) came = otherwise
    }
    return came
  }
}

const bare = (condition: Condition): Judging => {
  if ('fact' in condition) return factual(condition)
  if ('answer' in condition) return answered(condition)
  if (!('value' in condition || 'figure' in condition || 'signal' in condition)) return grouped(condition)
  const compare = comparing(condition)
  if ('value' in condition) return (world) => compare(world.value(condition.value), world)
  if ('figure' in condition) return (world) => compare(world.figure(condition.figure), world)
  const { signal, found } = condition
  return (world) => {
    const seen = world.signal(signal)
    if (seen === LEFT_OUT) return LEFT_OUT
    // A number that could be measured was found, also where it is 0.
    if (found !== undefined) return seen === undefined ? 'unknown' : of((seen !== false) === found)
    return compare(seen, world)
  }
}

/** The condition as a function; LEFT_OUT where it takes no part. */
export const compiled = onceFor((condition: Condition): Judging => {
  const judge = bare(condition)
  if (condition.ifKnown !== true) return judge
  return (world) => {
    const truth = judge(world)
    return truth === 'unknown' ? LEFT_OUT : truth
  }
})
