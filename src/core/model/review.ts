/** When a practice is to be looked at again. */

import { addPeriod } from './dates.ts'
import type { CivilDate, OperatingModel, PracticeModel } from './types.ts'

const REVIEW_EVERY = '6 months'

/** Whether the last review is too long ago; what was never reviewed is not due, it is open. */
export const isDue = (said: PracticeModel, { policy }: Pick<OperatingModel, 'policy'>, today: CivilDate): boolean =>
  said.reviewed !== undefined && addPeriod(said.reviewed.on, policy?.reviewEvery ?? REVIEW_EVERY) <= today
