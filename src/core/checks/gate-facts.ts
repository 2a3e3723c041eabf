/** Which changed facts decide whether a must-have is in force. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Question } from '#core/catalogue/types.ts'
import { partsOf } from '#core/challenges/mention.ts'
import type { Condition } from '#core/challenges/types.ts'
import { inForce } from '#core/judgement/gates.ts'
import { inScope } from '#core/judgement/scope.ts'
import { type Described, factsOf } from '#core/model/facts.ts'
import { equal } from '#core/model/value.ts'

const factsIn = (condition: Condition): readonly string[] => [
  ...('fact' in condition ? [condition.fact] : []),
  ...partsOf(condition).flatMap(factsIn),
]

/**
 * The facts by which a must-have that is in force in one model was not in another; none where it was. Read the other way round:
 * the facts that took it away.
 */
export const factsThatBrought = (
  question: Question,
  without: Described,
  having: Described,
  catalogue: Catalogue,
): readonly string[] => {
  const [was, is] = [factsOf(without, catalogue), factsOf(having, catalogue)]
  const decisive = [
    ...(inForce(question.gate, without.service.phase) ? [] : ['phase']),
    ...(question.outOfScopeWhen === undefined || inScope(question, was) ? [] : factsIn(question.outOfScopeWhen)),
  ]
  return decisive.filter((fact) => !equal(was(fact), is(fact)))
}
