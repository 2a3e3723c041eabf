/** What was seen, as the coherence rules ask for it. */

import type { SignalState, SignalStates } from '#core/challenges/types.ts'
import type { Sighting, Words } from './define.ts'
import type { Observed } from './shown.ts'

/** Where it was seen first; the reader of a signal may say it better. */
const placed = ({ places: [first] }: Exclude<Sighting, { kind: 'unknown' }>): Words =>
  first === undefined
    ? {}
    : { file: first.path, path: first.path, ...(first.line !== undefined && { line: first.line }) }

const stateOf = (sighting: Sighting): SignalState => {
  // Where something that should not be there was looked for and not seen, all is well in what was read.
  if (sighting.kind === 'unknown') return { state: sighting.nothingSeen === true ? 'met' : 'unknown' }
  const { kind: state, value, words } = sighting
  return {
    state,
    ...(typeof value === 'number' && { number: value }),
    words: { ...placed(sighting), ...words },
  }
}

/** By signal id; signals that this build does not read are left out and so unknown. */
export const signalStates = ({ observations }: Observed): SignalStates =>
  new Map(observations.map(({ id, sighting }) => [id, stateOf(sighting)]))
