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

/** What a rule computes, and whether from the model alone. */
interface Computed {
  readonly values: Computations<InputsAround>
  readonly isAlone: boolean
}

const alone = (values: Computations): Computed => ({ values, isAlone: true })

/** With what is measured around the model, or with the day. */
const around = (values: Computations<InputsAround>): Computed => ({ values, isAlone: false })

export const COMPUTATIONS: Readonly<Record<string, Computed>> = {
  CR01: alone(boardAgainstRate),
  CR03: alone(waitForRelease),
  CR04: alone(boardThatFits),
  CR10: alone(objectiveAgainstPeople),
  CR11: alone(hoursAgainstPeople),
  CR12: alone(targetAgainstNights),
  CR13: alone(wholeTarget),
  CR18: around(declaredAgainstSeen),
  CR22: around(untilThePeak),
  CR31: alone(changeFreeze),
  CR43: alone(boardAgainstLeadTime),
  CR44: alone(promiseToFix),
  CR45: alone(objectiveAgainstStopwatch),
  CR46: alone(lossAgainstAgreement),
  CR47: alone(targetAgainstChain),
  CR48: alone(hoursAgainstSuppliers),
  CR50: alone(plannedOutages),
}

/** Whether a rule computes the same of a model, if anything, whatever surrounds it. */
export const computesAlone = (rule: string): boolean => COMPUTATIONS[rule]?.isAlone ?? true
