/** What a repository shows at a commit, as data that can be kept, and the same beside what the catalogue says of each signal. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Signal } from '#core/catalogue/signal-types.ts'
import type { Sighting } from './define.ts'
import type { Looked } from './facts.ts'

interface Reading {
  readonly looked: Looked
  /** Why git could not read the history here, in a sentence; `undefined` where it could. */
  readonly noHistory: string | undefined
}

/** Plain data, the same after a way through JSON. */
export interface Shown extends Reading {
  /** By the id of the signal, in the order of the index. */
  readonly sightings: Readonly<Record<string, Sighting>>
}

/** What was seen of one signal. Most is unknown in most repositories, so what the catalogue says of it is made when somebody asks. */
class Observation {
  readonly id: string
  readonly sighting: Sighting
  readonly #catalogue: Catalogue

  constructor(id: string, sighting: Sighting, catalogue: Catalogue) {
    this.id = id
    this.sighting = sighting
    this.#catalogue = catalogue
  }

  get signal(): Signal {
    return this.#catalogue.signal(this.id)!
  }
}

export type { Observation }

export interface Observed extends Reading {
  /** In the order of the index. */
  readonly observations: readonly Observation[]
}

/** What was seen at a commit, beside what this catalogue says of each signal. */
export const observedIn = ({ sightings, looked, noHistory }: Shown, catalogue: Catalogue): Observed => ({
  observations: Object.entries(sightings).map(([id, sighting]) => new Observation(id, sighting, catalogue)),
  looked,
  noHistory,
})
