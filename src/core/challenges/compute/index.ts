/** The computations of each rule. A test holds each rule's names and its worked example. */

import { plannedOutages, targetAgainstNights, wholeTarget } from './allowance.ts'
import { boardAgainstLeadTime, boardAgainstRate, boardThatFits } from './approval.ts'
import { declaredAgainstSeen } from './cadence.ts'
import { promiseToFix, waitForRelease } from './fixes.ts'
import { changeFreeze } from './freeze.ts'
import { hoursAgainstPeople } from './hours.ts'
import { untilThePeak } from './peak.ts'
import { lossAgainstAgreement, objectiveAgainstPeople, objectiveAgainstStopwatch } from './recovery.ts'
import { hoursAgainstSuppliers, targetAgainstChain } from './suppliers.ts'
import type { Computations } from './types.ts'

export const COMPUTATIONS: Readonly<Record<string, Computations>> = {
  CR01: boardAgainstRate,
  CR03: waitForRelease,
  CR04: boardThatFits,
  CR10: objectiveAgainstPeople,
  CR11: hoursAgainstPeople,
  CR12: targetAgainstNights,
  CR13: wholeTarget,
  CR18: declaredAgainstSeen,
  CR22: untilThePeak,
  CR31: changeFreeze,
  CR43: boardAgainstLeadTime,
  CR44: promiseToFix,
  CR45: objectiveAgainstStopwatch,
  CR46: lossAgainstAgreement,
  CR47: targetAgainstChain,
  CR48: hoursAgainstSuppliers,
  CR50: plannedOutages,
}
