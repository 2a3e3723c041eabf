/** What a freeze collects (CR31). */

import { from, isHardlyMore } from './apply.ts'
import { changesPerMonth, changesPerRelease } from './rate.ts'
import type { Calculation, Computations } from './types.ts'
import { MONTH_DAYS } from './units.ts'

/** Fewer do not come together. */
const SEVERAL = 2

/** Changes that are held back until the freeze ends. */
const changesHeld: Calculation = (inputs) =>
  from([changesPerMonth(inputs), inputs.number('changeFreezeDays')], (month, days) => (month * days) / MONTH_DAYS)

/** How many ordinary releases that is; left out where no changes, or not more than a release has, come together. */
const timesUsual: Calculation = (inputs) => {
  const held = changesHeld(inputs)
  const times = from([held, changesPerRelease(inputs)], (all, usual) => all / usual)
  return times === undefined || isHardlyMore(times) || Math.round(held!) < SEVERAL ? undefined : times
}

export const changeFreeze: Computations = { changesPerRelease, changesHeld, timesUsual }
