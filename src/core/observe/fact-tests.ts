/** For each fact that a signal proposes: whether what was seen cannot be true together with what is declared. */

import { bandNamed } from '#core/frequency.ts'
import { listOf } from './read/value.ts'
import type { Sighting } from './define.ts'

type Test = (declared: unknown, sighting: Exclude<Sighting, { kind: 'unknown' }>) => boolean

/** Names of intervals are rough: only two bands apart is another rate. */
const APART = 2

/** A fact that is declared to be false, and was seen. */
const denied: Test = (declared, { kind }) => declared === false && kind === 'met'

/** Facts that are not here are proposed and never contradicted, such as a name. */
export const CONTRADICTS: Readonly<Record<string, Test>> = {
  phase: (_, { kind }) => kind === 'contradicted',
  hosting: (declared, { proposes }) =>
    proposes === 'public-cloud' && (declared === 'none' || declared === 'own-data-centre'),
  thirdParties: (declared, { kind }) => kind === 'met' && Array.isArray(declared) && listOf(declared).length === 0,
  storesData: denied,
  exposesApi: denied,
  userInterface: denied,
  changeApproval: (declared, { kind }) => declared === 'none' && kind === 'met',
  availabilityTarget: (declared, { proposes }) => typeof proposes === 'number' && declared !== proposes,
  releaseFrequency: (declared, { proposes }) => {
    const [said, seen] = [bandNamed(declared), bandNamed(proposes)]
    return said !== undefined && seen !== undefined && Math.abs(said - seen) >= APART
  },
}
