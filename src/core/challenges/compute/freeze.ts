/** What a freeze collects (CR31). */

import { from } from './apply.ts'
import { changesPerMonth, changesPerRelease } from './rate.ts'
import type { Calculation, Computations } from './types.ts'

const DAYS_IN_MONTH = 30

/** Changes that are held back until the freeze ends. */
const changesHeld: Calculation = (inputs) =>
  from([changesPerMonth(inputs), inputs.number('changeFreezeDays')], (month, days) => (month * days) / DAYS_IN_MONTH)

/** How many ordinary releases that is. */
const timesUsual: Calculation = (inputs) =>
  from([changesHeld(inputs), changesPerRelease(inputs)], (held, usual) => held / usual)

export const changeFreeze: Computations = { changesPerRelease, changesHeld, timesUsual }
