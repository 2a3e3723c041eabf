/** How often changes reach users, as declared. */

import { from } from './apply.ts'
import type { Calculation } from './types.ts'

/** Days between two releases at the declared rate. */
export const releaseIntervalDays: Calculation = ({ nominal }) => nominal('releaseFrequency', 'everyDays')

/** Days of the longest month, quarter and half-year. */
const LONGEST: Readonly<Record<string, number>> = { monthly: 31, quarterly: 92, 'half-yearly-or-less': 184 }

/** The longest that they may lie apart at that rate: a board that sits once a month sits no less often than monthly releases come. */
export const longestReleaseIntervalDays: Calculation = (inputs) => {
  const rate = inputs.word('releaseFrequency')
  return rate === undefined ? undefined : (LONGEST[rate] ?? releaseIntervalDays(inputs))
}

/** Releases in 30 days: counted if given, else the nominal number. */
const releasesPerMonth: Calculation = ({ number, nominal }) =>
  number('releasesPerMonth') ?? nominal('releaseFrequency', 'perMonth')

/** Changes in one release: one, until the team says otherwise. */
export const changesPerRelease: Calculation = ({ numberOr }) => numberOr('changesPerRelease', 1)

/** Changes in 30 days. */
export const changesPerMonth: Calculation = (inputs) =>
  from([releasesPerMonth(inputs), changesPerRelease(inputs)], (releases, changes) => releases * changes)
