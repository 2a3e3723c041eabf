/** What an availability target allows, in minutes of 30 days (CR12, CR13, CR50). */

import { from } from './apply.ts'
import type { Calculation, Computations } from './types.ts'
import { MONTH_MINUTES, PER_CENT, WEEK_HOURS } from './units.ts'

/** Minutes in 30 days that a target leaves for failure. */
export const minutesBelow = (percent: number): number => (MONTH_MINUTES * (PER_CENT - percent)) / PER_CENT

/** Over all hours. */
export const allowedMinutes: Calculation = ({ number }) => from([number('availabilityTarget')], minutesBelow)

/** In the hours in which the target counts; while those are open, all hours are not assumed. */
const allowedInItsHours: Calculation = (inputs) => {
  const hours = inputs.word('availabilityHours')
  if (hours === undefined) return undefined
  if (hours === 'round-the-clock') return allowedMinutes(inputs)
  return from(
    [allowedMinutes(inputs), inputs.nominal('supportHours', 'hoursPerWeek')],
    (minutes, hours) => (minutes * hours) / WEEK_HOURS,
  )
}

/** The longest time in a week in which nobody is expected to act. */
export const unattendedMinutes: Calculation = ({ nominal }) => nominal('onCall', 'longestGapMinutes')

/** Months whose whole allowance one unseen weekend uses; said only of a target that counts in all hours. */
const monthsUsed: Calculation = (inputs) =>
  inputs.word('availabilityHours') === 'round-the-clock'
    ? from([unattendedMinutes(inputs), allowedMinutes(inputs)], (gap, allowed) => gap / allowed)
    : undefined

export const targetAgainstNights: Computations = {
  allowedMinutes: allowedInItsHours,
  unattendedMinutes,
  monthsUsed,
}

export const wholeTarget: Computations = { allowedMinutes }

/** Of a target that counts in all hours; else the planned outages may lie outside of those that count. */
const allowedForOutages: Calculation = (inputs) =>
  inputs.word('availabilityHours') === 'round-the-clock' ? allowedMinutes(inputs) : undefined

/** The best that can be reached with the planned outages. */
const bestAvailability: Calculation = ({ number }) =>
  from([number('plannedOutageMinutes')], (planned) => (PER_CENT * (MONTH_MINUTES - planned)) / MONTH_MINUTES)

export const plannedOutages: Computations = { allowedMinutes: allowedForOutages, bestAvailability }
