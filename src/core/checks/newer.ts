/** Questions of a later catalogue than the one that people confirmed a practice with. */

import type { Practice } from '#core/catalogue/types.ts'
import type { Assessment } from '#core/judgement/types.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { onceFor } from '#core/once-for.ts'
import { join } from '#core/pointer.ts'
import { isLater } from '#core/version.ts'
import type { Args } from './define.ts'
import { placeOf, reviewedPractices } from './reviewed.ts'

/** The versions in which questions of a practice changed: they are few. */
const changesOf = onceFor(({ questions }: Practice): readonly string[] => [
  ...new Set(questions.map(({ changedIn }) => changedIn)),
])

/** A practice that was never reviewed is asked as a whole, and nothing in it is new. */
export const newerQuestions = function* (
  model: OperatingModel,
  assessment: Assessment,
): Generator<{ readonly at: string; readonly args: Args; readonly answered: boolean }> {
  for (const each of reviewedPractices(model, assessment)) {
    const { result, reviewed } = each
    if (!changesOf(result.practice).some((version) => isLater(version, reviewed.catalogue))) continue
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
