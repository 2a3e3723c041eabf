/** How often changes reach users, as declared. */

import { from } from './apply.ts'
import type { Calculation } from './types.ts'

/** Days between two releases at the declared rate. */
export const releaseIntervalDays: Calculation = ({ nominal }) => nominal('releaseFrequency', 'everyDays')

/** Releases in 30 days: counted if given, else the nominal number. */
const releasesPerMonth: Calculation = ({ number, nominal }) =>
  number('releasesPerMonth') ?? nominal('releaseFrequency', 'perMonth')

/** Changes in one release: one, until the team says otherwise. */
export const changesPerRelease: Calculation = ({ numberOr }) => numberOr('changesPerRelease', 1)

/** Changes in 30 days. */
export const changesPerMonth: Calculation = (inputs) =>
  from([releasesPerMonth(inputs), changesPerRelease(inputs)], (releases, changes) => releases * changes)
