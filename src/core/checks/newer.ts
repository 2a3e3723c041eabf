/** Questions of a later catalogue than the one that people confirmed a practice with. */

import type { Practice } from '#core/catalogue/types.ts'
import type { Assessment } from '#core/judgement/types.ts'
import { practicePointer } from '#core/model/practice.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { onceFor } from '#core/once-for.ts'
import { isLater } from '#core/version.ts'
import type { Args } from './define.ts'
import { reviewedPractices } from './reviewed.ts'

/** The versions in which questions of a practice changed: they are few. */
const changesOf = onceFor(({ questions }: Practice): readonly string[] => [
  ...new Set(questions.map(({ changedIn }) => changedIn)),
])

/** A practice that was never reviewed is asked as a whole, and nothing in it is new. */
export const newerQuestions = function* (
  model: OperatingModel,
  assessment: Assessment,
): Generator<{ readonly at: string; readonly args: Args; readonly answered: boolean }> {
  for (const { result, reviewed } of reviewedPractices(model, assessment)) {
    if (!changesOf(result.practice).some((version) => isLater(version, reviewed.catalogue))) continue
    for (const { question, answer } of result.states)
      if (isLater(question.changedIn, reviewed.catalogue))
        yield {
          at: practicePointer(result.practice, 'answers', question.key),
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
