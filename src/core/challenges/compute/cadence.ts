/** The declared rate of release against the one that was seen (CR18). */

import { from } from './apply.ts'
import type { Calculation, Computation, Computations, InputsAround } from './types.ts'

/** Bands of `releaseFrequency`, fastest first, with the longest median of days between releases that still reads as each. */
const BANDS = [
  ['many-per-day', 0.7],
  ['daily', 3],
  ['weekly', 10],
  ['fortnightly', 21],
  ['monthly', 60],
  ['quarterly', 135],
  ['half-yearly-or-less', Infinity],
] as const

const bandOf = (days: number): number => BANDS.findIndex(([, longest]) => days <= longest)

const measured: Calculation<InputsAround> = ({ measured: number }) => from([number('tag-or-release-cadence')], bandOf)

const measuredBand: Computation<InputsAround> = (inputs) => {
  const band = measured(inputs)
  return band === undefined ? undefined : BANDS[band]![0]
}

const declared: Calculation = ({ word }) => {
  const said = BANDS.findIndex(([name]) => name === word('releaseFrequency'))
  return said === -1 ? undefined : said
}

/** Bands between what is declared and what was seen. */
const stepsApart: Calculation<InputsAround> = (inputs) =>
  from([declared(inputs), measured(inputs)], (said, seen) => Math.abs(said - seen))

export const declaredAgainstSeen: Computations<InputsAround> = { measuredBand, stepsApart }
