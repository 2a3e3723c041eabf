/** When a practice is to be looked at again. */

import { addPeriod } from './dates.ts'
import { policyInForce } from './policy.ts'
import type { CivilDate, OperatingModel, PracticeModel } from './types.ts'

/** Whether the last review is too long ago; what was never reviewed is not due, it is open. */
export const isDue = (said: PracticeModel, { policy }: Pick<OperatingModel, 'policy'>, today: CivilDate): boolean =>
  said.reviewed !== undefined && addPeriod(said.reviewed.on, policyInForce(policy).reviewEvery) <= today
