/** The arithmetic of a board that approves changes (CR01, CR04). */

import type { Figure, Inputs } from './types.ts'

const DAYS_IN_MONTH = 30

const own = (value: number): Figure => ({ value, basis: 'given' })
const nominal = (value: number): Figure => ({ value, basis: 'nominal' })

/** Days between two sittings: the team's own figure, else what a weekly or monthly board has by name. */
export const approvalIntervalDays = ({ number, nominalOf }: Inputs): Figure | undefined => {
  const given = number('approvalEveryDays')
  if (given !== undefined) return own(given)
  const days = nominalOf('changeApproval')?.everyDays
  return days === undefined ? undefined : nominal(days)
}

/** Days between two releases at the declared rate. */
export const releaseIntervalDays = ({ nominalOf }: Inputs): Figure | undefined => {
  const days = nominalOf('releaseFrequency')?.everyDays
  return days === undefined ? undefined : nominal(days)
}

/** Days that a change waits on average: half the interval, and the notice if there is one. */
export const meanWaitDays = (inputs: Inputs): Figure | undefined => {
  const interval = approvalIntervalDays(inputs)
  if (interval === undefined) return undefined
  return { value: interval.value / 2 + (inputs.number('approvalNoticeDays') ?? 0), basis: interval.basis }
}

/** Changes in 30 days: counted releases if given, else the nominal number, times the changes in each. */
export const changesPerMonth = ({ number, nominalOf }: Inputs): Figure | undefined => {
  const counted = number('releasesPerMonth')
  const releases = counted ?? nominalOf('releaseFrequency')?.perMonth
  if (releases === undefined) return undefined
  const value = releases * (number('changesPerRelease') ?? 1)
  return counted === undefined ? nominal(value) : own(value)
}

/** Changes that come to one sitting. */
export const changesPerSitting = (inputs: Inputs): Figure | undefined => {
  const month = changesPerMonth(inputs)
  const interval = approvalIntervalDays(inputs)
  if (month === undefined || interval === undefined) return undefined
  return { value: (month.value * interval.value) / DAYS_IN_MONTH, basis: month.basis }
}

/** Minutes that a sitting has for each change; needs the length of a sitting. */
export const minutesPerChange = (inputs: Inputs): Figure | undefined => {
  const minutes = inputs.number('approvalSittingMinutes')
  const changes = changesPerSitting(inputs)
  if (minutes === undefined || changes === undefined || changes.value === 0) return undefined
  return { value: minutes / changes.value, basis: changes.basis }
}
