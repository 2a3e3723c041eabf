/** The declared rate of release against the one that was seen (CR18). */

import { bandNamed, BANDS, bandOf } from '#core/frequency.ts'
import { from } from './apply.ts'
import type { Calculation, Computation, Computations, InputsAround } from './types.ts'

const measured: Calculation<InputsAround> = ({ measured: number }) => from([number('tag-or-release-cadence')], bandOf)

const measuredBand: Computation<InputsAround> = (inputs) => {
  const band = measured(inputs)
  return band === undefined ? undefined : BANDS[band]![0]
}

const declared: Calculation = ({ word }) => bandNamed(word('releaseFrequency'))

/** Bands between what is declared and what was seen. */
const stepsApart: Calculation<InputsAround> = (inputs) =>
  from([declared(inputs), measured(inputs)], (said, seen) => Math.abs(said - seen))

export const declaredAgainstSeen: Computations<InputsAround> = { measuredBand, stepsApart }
