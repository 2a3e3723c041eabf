/** The arithmetic of a board that approves changes (CR01, CR04, CR43). */

import { from } from './apply.ts'
import { changesPerMonth, longestReleaseIntervalDays } from './rate.ts'
import type { Calculation, Computations } from './types.ts'
import { MONTH_DAYS } from './units.ts'

/** Days between two sittings: the team's own figure, else what a weekly or monthly board has by name. */
export const approvalIntervalDays: Calculation = ({ number, nominal }) =>
  number('approvalEveryDays') ?? nominal('changeApproval', 'everyDays')

/** Days that a change waits on average: half the interval, and the notice if there is one. */
export const meanWaitDays: Calculation = (inputs) =>
  from([approvalIntervalDays(inputs), inputs.number('approvalNoticeDays') ?? 0], (every, notice) => every / 2 + notice)

/** Changes that come to one sitting. */
const changesPerSitting: Calculation = (inputs) =>
  from([changesPerMonth(inputs), approvalIntervalDays(inputs)], (month, every) => (month * every) / MONTH_DAYS)

/**
 * Minutes that a sitting has for each change, and at most its length, which this needs. Where no change comes, none is short of
 * time.
 */
const minutesPerChange: Calculation = (inputs) =>
  from([inputs.number('approvalSittingMinutes'), changesPerSitting(inputs)], (minutes, changes) =>
    changes > 0 ? minutes / Math.max(1, changes) : Infinity,
  )

/** The longest that the declared lead time allows, in days. */
const leadTimeUpToDays: Calculation = ({ nominal }) => nominal('typicalLeadTime', 'upToDays')

export const boardAgainstRate: Computations = {
  approvalIntervalDays,
  releaseIntervalDays: longestReleaseIntervalDays,
  meanWaitDays,
  changesPerMonth,
  changesPerSitting,
  minutesPerChange,
}

export const boardThatFits: Computations = {
  approvalIntervalDays,
  releaseIntervalDays: longestReleaseIntervalDays,
  changesPerSitting,
  minutesPerChange,
}

export const boardAgainstLeadTime: Computations = { approvalIntervalDays, meanWaitDays, leadTimeUpToDays }
