/** When a practice is to be looked at again. */

import { addPeriod } from './dates.ts'
import { policyInForce } from './policy.ts'
import type { CivilDate, OperatingModel, PracticeModel } from './types.ts'

/**
 * Whether it is time for the next review; what was never reviewed is not due, it is open. A review is due on its day: from then on
 * the interview asks for it. It is overdue the day after, when that day has gone by unused: only then `check` warns (`review-overdue`).
 */
export const isDue = (said: PracticeModel, { policy }: Pick<OperatingModel, 'policy'>, today: CivilDate): boolean =>
  said.reviewed !== undefined && addPeriod(said.reviewed.on, policyInForce(policy).reviewEvery) <= today
