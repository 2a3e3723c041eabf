/** What git shows around a model: the repository at its commit, and the last reviews; each from memory where nothing has moved. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { PastReview } from '#core/checks/past.ts'
import type { Described } from '#core/model/facts.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { declaredBy } from '#core/observe/declared.ts'
import { observedIn, type Shown } from '#core/observe/shown.ts'
import { contradictions } from '#core/observe/contradictions.ts'
import { signalStates } from '#core/observe/states.ts'
import { unverified } from '#core/observe/unverified.ts'
import type { Host, Repository } from '#commands/host.ts'
import { wholeHistory } from '#commands/whole-history.ts'
import { reviewQuery, type LastReview, queryKey } from './review-query.ts'
import type { Place } from './base.ts'
import type { Memory } from './memory.ts'

/** What the repository shows at its commit, whatever the model says of it. Looking is loaded where it is needed. */
const shownAt = async (
  host: Host,
  { root, folder }: Pick<Repository, 'root' | 'folder'>,
  model: OperatingModel,
  memory: Memory,
): Promise<Shown | undefined> => {
  const declared = declaredBy(model)
  const under = JSON.stringify([host.clock.today(), folder, declared])
  const known = memory.recall('signals', under) as Shown | undefined
  if (known !== undefined) return known
  const { shownIn } = await import('#commands/observe/look.ts')
  const { history, isWhole } = wholeHistory(host.git.history(root))
  const shown = await shownIn(history, folder, declared, host.clock.today())
  if (shown !== undefined && isWhole()) memory.keep('signals', under, shown)
  return shown
}

/** What is seen in a repository, beside what the model says; `undefined` before the first commit. */
export const seenAt = async (
  host: Host,
  place: Pick<Repository, 'root' | 'folder'>,
  model: OperatingModel,
  catalogue: Catalogue,
  memory: Memory,
) => {
  const shown = await shownAt(host, place, model, memory)
  if (shown === undefined) return undefined
  const observed = observedIn(shown, catalogue)
  return {
    observed,
    contradictions: contradictions(observed, model, catalogue),
    unverified: unverified(observed, model, catalogue),
    signals: signalStates(observed),
  }
}

/** Reviews as they are kept: the facts of a commit once, for most practices were reviewed in the same few. */
interface KeptReviews {
  readonly facts: readonly Described[]
  readonly reviews: readonly (readonly [practice: string, review: PastReview, facts: number])[]
}

const packed = (reviews: readonly LastReview[]): KeptReviews => {
  const facts = [...new Set(reviews.flatMap(([, review]) => (review.kind === 'review' ? (review.facts ?? []) : [])))]
  return {
    facts,
    reviews: reviews.map(([practice, review]) =>
      review.kind === 'review' && review.facts !== undefined
        ? [practice, { ...review, facts: undefined }, facts.indexOf(review.facts)]
        : [practice, review, -1],
    ),
  }
}

const unpacked = ({ facts, reviews }: KeptReviews): readonly LastReview[] =>
  reviews.map(([practice, review, index]) => [
    practice,
    review.kind === 'review' ? { ...review, facts: facts[index] } : review,
  ])

/** The last review of each of these practices. */
export const reviewsOf = async (
  { history: real, path, folder }: Place & { readonly folder: string },
  model: OperatingModel,
  practices: readonly string[],
  catalogue: Catalogue,
  memory: Memory,
): Promise<(practice: string) => PastReview> => {
  const asked = reviewQuery(model, path, folder, practices)
  const under = queryKey(asked, folder, model)
  const read = async (): Promise<readonly LastReview[]> => {
    const { lastReviews } = await import('./last-reviews.ts')
    const { history, isWhole } = wholeHistory(real)
    const reviews = await lastReviews(asked, history, catalogue)
    if (isWhole()) memory.keep('reviews', under, packed(reviews))
    return reviews
  }
  const known = memory.recall('reviews', under) as KeptReviews | undefined
  const reviews = new Map(known === undefined ? await read() : unpacked(known))
  return (practice) => reviews.get(practice) ?? { kind: 'none' }
}
