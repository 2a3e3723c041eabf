/** What signals saw, each beside what the catalogue says of the signal. */

import type { Bearing, Signal, Strength } from '#core/catalogue/signal-types.ts'
import type { Sighting } from './define.ts'
import type { Place } from './facts.ts'
import type { Observed } from './shown.ts'

export interface Seen {
  readonly signal: Signal
  readonly strength: Strength
  readonly says: string
  readonly places: readonly Place[]
}

const STRENGTHS: readonly Strength[] = ['strong', 'medium', 'weak']

/** Orders the strongest first. */
export const byStrength = (a: Seen, b: Seen): number => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength)

type Said = Exclude<Sighting, { kind: 'unknown' }>

/** Those that are not unknown: what is unknown speaks for nothing and against nothing. */
export const sightings = ({ observations }: Observed): readonly (Seen & { readonly sighting: Said })[] =>
  observations.flatMap((seen) => {
    const { sighting } = seen
    if (sighting.kind === 'unknown') return []
    const { signal } = seen
    return [{ signal, strength: signal.strength, says: sighting.says, places: sighting.places, sighting }]
  })

/** Whether what was seen lies on the side of a number that the bearing is about. */
export const applies = ({ when }: Bearing, { value }: Said): boolean =>
  when === undefined ||
  (typeof value === 'number' &&
    (when.above === undefined || value > when.above) &&
    (when.below === undefined || value < when.below))
