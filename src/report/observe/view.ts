/** What `opsready observe` came to: every format derives from this value. */

import type { Challenge } from '#core/judgement/types.ts'
import type { Observed } from '#core/observe/shown.ts'
import type { Contradiction } from '#core/observe/contradictions.ts'
import type { Proposal } from '#core/observe/proposals.ts'
import type { Place } from '#core/observe/facts.ts'
import { count } from '#core/sentence.ts'
import type { Signal } from '#core/catalogue/signal-types.ts'

export interface ObserveView extends Observed {
  readonly version: string
  readonly catalogue: string
  /** The model that was compared, as reports show it; `undefined` where there is none yet. */
  readonly model: string | undefined
  /** For each open fact or question, at most three, the strongest first. */
  readonly proposals: readonly (readonly Proposal[])[]
  readonly contradictions: readonly Contradiction[]
  /** What coherence rules make of what was seen, beside what the model says. */
  readonly challenges: readonly Challenge[]
  /** Signals of the catalogue that are not read, each with its reason. */
  readonly unread: readonly Signal[]
}

const MOST = 3

/** `a.tf:3, b.tf:9 and 4 more`; empty where there is no place. */
export const placesText = (places: readonly Place[], encode: (text: string) => string): string => {
  const shown = places.slice(0, MOST).map(({ path, line }) => `${encode(path)}${line === undefined ? '' : `:${line}`}`)
  const left = places.length - shown.length
  return `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`
}

const listed = (value: readonly unknown[]): string =>
  value
    .map((entry) =>
      typeof entry === 'object' && entry !== null && 'name' in entry ? String(entry.name) : String(entry),
    )
    .join(', ')

/** A proposed value as a person reads it. */
export const valueText = (value: unknown): string =>
  Array.isArray(value) ? listed(value) : typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value)

const were = (count: number): string => (count === 1 ? 'was' : 'were')

/** What was read, in a sentence or two. */
export const lookedText = ({ looked }: Pick<Observed, 'looked'>): string => {
  const { folders, files, read, binary, tooLarge, beyondTotal, refused } = looked
  const left = [
    ...(binary === 0 ? [] : [`${binary} held no text`]),
    ...(tooLarge === 0 ? [] : [`${tooLarge} ${were(tooLarge)} too large`]),
    ...(beyondTotal === 0
      ? []
      : [`${beyondTotal} ${were(beyondTotal)} left out because the limit on their total size was reached`]),
    ...(refused.length === 0
      ? []
      : [`${refused.length} could not be read as what ${refused.length === 1 ? 'it seems' : 'they seem'} to be`]),
  ]
  const where = folders.length === 0 ? 'the whole repository' : `${folders.join(', ')} and what the repository shares`
  return `Looked in ${where}: ${count(files, 'file')}, ${read} of them read.${left.length === 0 ? '' : ` Of these, ${left.join(', ')}.`}`
}
