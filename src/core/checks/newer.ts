/** Questions of a later catalogue than the one that people confirmed a practice with. */

import type { Assessment } from '#core/judgement/types.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { join } from '#core/pointer.ts'
import type { Args } from './define.ts'
import { placeOf, reviewedPractices } from './reviewed.ts'
import { isLater } from './states.ts'

/** A practice that was never reviewed is asked as a whole, and nothing in it is new. */
export const newerQuestions = function* (
  model: OperatingModel,
  assessment: Assessment,
): Generator<{ readonly at: string; readonly args: Args; readonly answered: boolean }> {
  for (const each of reviewedPractices(model, assessment)) {
    const { result, reviewed } = each
    for (const { question, answer } of result.states)
      if (isLater(question.changedIn, reviewed.catalogue))
        yield {
          at: join(placeOf(each), 'answers', question.key),
          args: {
            question: question.id,
            reviewed: reviewed.catalogue,
            version: question.changedIn,
            text: question.text,
          },
          answered: answer !== undefined,
        }
  }
}
