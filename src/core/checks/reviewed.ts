/** Reviews that a model records, of the practices that its phase expects. */

import { flat } from '#core/flat.ts'
import { saidOf } from '#core/model/practice.ts'
import type { Assessment, PracticeResult } from '#core/judgement/types.ts'
import type { OperatingModel, Reviewed } from '#core/model/types.ts'
import { onceLately } from '#core/once-for.ts'

export interface ReviewedPractice {
  readonly result: PracticeResult
  readonly reviewed: Reviewed
}

const reviewedOf = onceLately((model: OperatingModel) =>
  onceLately((assessment: Assessment): readonly ReviewedPractice[] =>
    flat(assessment.practices, (result) => {
      const { reviewed, coveredBy } = saidOf(model, result.practice)
      return reviewed !== undefined && coveredBy === undefined && result.expected ? [{ result, reviewed }] : []
    }),
  ),
)

/** In the order of the catalogue. A practice that another covers is looked at with that one. Listed once: several checks ask for it. */
export const reviewedPractices = (model: OperatingModel, assessment: Assessment): readonly ReviewedPractice[] =>
  reviewedOf(model)(assessment)
