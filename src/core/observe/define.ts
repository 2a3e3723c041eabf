/** The shape of a signal: what it needs to know, and what it makes of it. Its words, its strength and its caveat stand in schemas/data/signals.yaml. */

import type { Place, RepositoryFacts } from './facts.ts'

export type Words = Readonly<Record<string, string | number>>

/**
 * What was seen. `met` speaks for what the signal is about, `contradicted` against it, and `unknown` says why neither
 * can be said. That nothing was found is unknown: the absence of a file proves nothing.
 */
export type Sighting =
  | {
      readonly kind: 'met'
      readonly value: true | number | 'agrees'
      /** A sentence. */
      readonly says: string
      readonly places: readonly Place[]
      /** What a person might put into the fact that the signal proposes. */
      readonly proposes?: unknown
      /** By the names in the sentences of the coherence rules that rest on this signal. */
      readonly words?: Words
    }
  | {
      readonly kind: 'contradicted'
      readonly value: true | 'differs'
      readonly says: string
      readonly places: readonly Place[]
      readonly proposes?: unknown
      readonly words?: Words
    }
  | {
      readonly kind: 'unknown'
      /** A sentence. */
      readonly reason: string
      /** It was looked for and not seen, which is all there is to say. */
      readonly unseen?: true
      /** Only for signals that give a conflict: that none was seen is their "no". */
      readonly nothingSeen?: true
    }

export interface SignalReader<Need extends keyof RepositoryFacts = keyof RepositoryFacts> {
  readonly id: string
  readonly needs: readonly Need[]
  readonly judge: (facts: Pick<RepositoryFacts, Need>) => Sighting
}

/** Gives a signal its type; the needs that it names are the facts that it gets. */
export const defineSignal = <const Need extends keyof RepositoryFacts>(
  signal: SignalReader<Need>,
): SignalReader<Need> => signal

/** Neither for nor against, with the reason as a sentence. */
export const unknown = (reason: string): Sighting => ({ kind: 'unknown', reason })

/** Found with its places, or unknown: `what` is looked for, as in "an alert rule". */
export const found = (places: readonly Place[], says: string, what: string, proposes?: unknown): Sighting =>
  places.length === 0
    ? { kind: 'unknown', reason: `No ${what} was seen. It may live elsewhere.`, unseen: true }
    : { kind: 'met', value: true, says, places, ...(proposes !== undefined && { proposes }) }

/** A number that could be measured; `proposes` is the value for the fact that it speaks for. */
export const measured = (value: number, says: string, places: readonly Place[] = [], proposes?: unknown): Sighting => ({
  kind: 'met',
  value,
  says,
  places,
  ...(proposes !== undefined && { proposes }),
})

/** Seen with its places, or nothing of the kind in what was read. */
export const conflict = (places: readonly Place[], says: string, what: string, proposes?: unknown): Sighting =>
  places.length === 0
    ? { kind: 'unknown', reason: `No ${what} was seen in what was read.`, unseen: true, nothingSeen: true }
    : { kind: 'contradicted', value: true, says, places, ...(proposes !== undefined && { proposes }) }

/** Adds the words that coherence rules use; `tell` is only asked where something was seen. */
export const worded = (sighting: Sighting, tell: () => Words): Sighting =>
  sighting.kind === 'unknown' ? sighting : { ...sighting, words: tell() }
