/**
 * One small evaluator for every condition of the catalogue. The notation is explained at the top of schemas/data/rules.yaml.
 *
 * What a condition speaks of comes from a `World`; a part that the world leaves out (an answer whose question is out of
 * scope, a signal where none are read) is left out of its group.
 */

import { onceFor, onceLately } from '#core/once-for.ts'
import { compiled, LEFT_OUT, type World } from './compile.ts'
import type { Condition, Truth } from './types.ts'

/** The truth of one condition; LEFT_OUT where it takes no part. */
export const part = (condition: Condition, world: World): Truth | typeof LEFT_OUT => compiled(condition)(world)

/** The lists stand in the catalogue, and each is judged over thousands of models. */
const allOf = onceFor((conditions: readonly Condition[]) => conditions.map(compiled))

/** All of a list; `left out as a whole` is what the caller says. */
export const every = (conditions: readonly Condition[], world: World, leftOut: Truth): Truth => {
  let came: Truth | typeof LEFT_OUT = conditions.length === 0 ? 'true' : LEFT_OUT
  for (const judge of allOf(conditions)) {
    const truth = judge(world)
    if (truth === 'false') return truth
    if (truth === 'unknown') came = truth
    else if (came === LEFT_OUT && truth !== LEFT_OUT) came = truth
  }
  return came === LEFT_OUT ? leftOut : came
}

const leftOut = (): typeof LEFT_OUT => LEFT_OUT
const nothing = (): undefined => undefined

/** A world of facts only. */
const worldOf = onceLately((fact: (id: string) => unknown): World => ({
  fact,
  answer: leftOut,
  evidence: leftOut,
  signal: leftOut,
  value: nothing,
  figure: nothing,
}))

/** Whether a condition over facts holds; used for scope and for which facts are asked. */
export const holds = (condition: Condition, fact: (id: string) => unknown): Truth => {
  const truth = part(condition, worldOf(fact))
  return truth === LEFT_OUT ? 'unknown' : truth
}
