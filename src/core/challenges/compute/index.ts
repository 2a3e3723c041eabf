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
import type { Computations, InputsAround } from './types.ts'

/** From the model alone. */
const ALONE: Readonly<Record<string, Computations>> = {
  CR01: boardAgainstRate,
  CR03: waitForRelease,
  CR04: boardThatFits,
  CR10: objectiveAgainstPeople,
  CR11: hoursAgainstPeople,
  CR12: targetAgainstNights,
  CR13: wholeTarget,
  CR31: changeFreeze,
  CR43: boardAgainstLeadTime,
  CR44: promiseToFix,
  CR45: objectiveAgainstStopwatch,
  CR46: lossAgainstAgreement,
  CR47: targetAgainstChain,
  CR48: hoursAgainstSuppliers,
  CR50: plannedOutages,
}

/** With what is measured around it, or with the day. */
const AROUND: Readonly<Record<string, Computations<InputsAround>>> = {
  CR18: declaredAgainstSeen,
  CR22: untilThePeak,
}

export const COMPUTATIONS: Readonly<Record<string, Computations<InputsAround>>> = { ...ALONE, ...AROUND }

/** Whether a rule computes the same of a model, if anything, whatever surrounds it. */
export const computesAlone = (rule: string): boolean => !Object.hasOwn(AROUND, rule)
