/** Objectives for recovery against people, stopwatch and backups (CR10, CR45, CR46). */

import { unattendedMinutes } from './allowance.ts'
import { extreme, from, isHardlyMore } from './apply.ts'
import type { Calculation, Computations } from './types.ts'
import { HOUR_MINUTES } from './units.ts'

/** Hours of help that a rota in office hours covers. */
const COVERED = ['none', 'office-hours']

/** Left out where nothing is promised outside of the hours that the rota covers. */
const unattendedInItsHours: Calculation = (inputs) => {
  const isCovered =
    inputs.word('onCall') === 'rota-office-hours' &&
    inputs.word('availabilityHours') === 'support-hours' &&
    COVERED.includes(inputs.word('supportHours') ?? '')
  return isCovered ? undefined : unattendedMinutes(inputs)
}

const unattendedHours: Calculation = (inputs) =>
  from([unattendedInItsHours(inputs)], (minutes) => minutes / HOUR_MINUTES)

/** How many times the objective that is; left out where the objective is 0. */
const gapAgainstObjective: Calculation = (inputs) =>
  from([unattendedInItsHours(inputs), inputs.number('rtoMinutes')], (gap, objective) => gap / objective)

export const objectiveAgainstPeople: Computations = {
  unattendedMinutes: unattendedInItsHours,
  unattendedHours,
  timesObjective: gapAgainstObjective,
}

/** The longest of what was timed. */
const measuredMinutes: Calculation = ({ number }) =>
  extreme(Math.max, [number('measuredRestoreMinutes'), number('measuredRebuildMinutes')])

/** What was timed, and reaching someone before it where that is known. */
const recoveryMinutes: Calculation = (inputs) =>
  from([measuredMinutes(inputs), inputs.number('responseMinutes') ?? 0], (measured, response) => measured + response)

const overMinutes: Calculation = (inputs) =>
  from([recoveryMinutes(inputs), inputs.number('rtoMinutes')], (recovery, objective) => recovery - objective)

export const objectiveAgainstStopwatch: Computations = { measuredMinutes, recoveryMinutes, overMinutes }

/** All that happened since the last point that can be restored to. */
const worstLossMinutes: Calculation = ({ number }) => number('backupEveryMinutes')

const meanLossMinutes: Calculation = (inputs) => from([worstLossMinutes(inputs)], (worst) => worst / 2)

/** How many times what was agreed; left out where that is 0, and where it would be said as once. */
const lossAgainstObjective: Calculation = (inputs) => {
  const times = from([worstLossMinutes(inputs), inputs.number('rpoMinutes')], (worst, agreed) => worst / agreed)
  return times === undefined || isHardlyMore(times) ? undefined : times
}

export const lossAgainstAgreement: Computations = {
  worstLossMinutes,
  meanLossMinutes,
  timesObjective: lossAgainstObjective,
}
