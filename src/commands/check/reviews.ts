/** The commit in which each practice was last reviewed: where `reviewed.on` took the value that it has now. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { readModel } from '#core/model/read.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { LIMITS } from '#core/structure.ts'
import type { GitTrouble, Told, Touch } from '#commands/host.ts'
import { type Reviewed, reviewedOn } from './review-query.ts'
import type { Place } from './base.ts'

/** The model in one of its commits. */
export interface Version {
  readonly commit: string
  /** As it was, where this version of opsready can read it. */
  readonly model: OperatingModel | undefined
}

/** `undefined`: it is not committed yet. */
export type ReviewCommit = Told<Version | undefined>

/** Versions of the model, newest first, each read at most once. */
const versionsOf = ({ history, path }: Place, touches: readonly Touch[], catalogue: Catalogue) => {
  const read = new Map<string, OperatingModel | undefined>()
  let trouble: GitTrouble | undefined
  const load = async (places: ReadonlySet<number>): Promise<void> => {
    const ids = [...new Set([...places].flatMap((index) => touches[index]?.blob ?? []))].filter((id) => !read.has(id))
    let next = 0
    for await (const blob of history.blobs(ids, LIMITS.bytes)) {
      const id = ids[next]!
      next += 1
      if (!blob.known) {
        // A version that is too large to be a model is none.
        if (blob.reason === 'too-large') read.set(id, undefined)
        else trouble ??= blob.reason
        continue
      }
      const reading = await readModel(blob.value, path, false, catalogue)
      read.set(id, reading.ok ? reading.read.model : undefined)
    }
  }
  return {
    load,
    trouble: () => trouble,
    at: (index: number): Version => {
      const { commit, blob } = touches[index]!
      return { commit, model: blob === undefined ? undefined : read.get(blob) }
    },
  }
}

interface Search extends Reviewed {
  /** The newest version known to have the value, and the nearest older one known not to. */
  has: number
  hasNot: number
}

/**
 * For each practice with a review, the commit where that took its value. Dates only go forward, so it is found by
 * halving: some ten versions are read, however many there are.
 */
export const reviewCommits = async (
  reviewed: readonly Reviewed[],
  place: Place,
  head: Told<string>,
  catalogue: Catalogue,
): Promise<(practice: string) => ReviewCommit> => {
  const all = (said: ReviewCommit) => () => said
  if (!head.known) return all(head.reason === 'no-such-ref' ? { known: true, value: undefined } : head)
  const shallow = await place.history.shallow()
  const touched = await place.history.touches(head.value, place.path)
  if (!touched.known) return all(touched)
  if (!shallow.known) return all(shallow)
  const touches = touched.value
  const oldest = touches.length - 1
  if (oldest < 0) return all({ known: true, value: undefined })
  const versions = versionsOf(place, touches, catalogue)
  await versions.load(new Set([0, oldest]))

  const found = new Map<string, ReviewCommit>()
  const searches: Search[] = []
  for (const { practice, on } of reviewed) {
    const has = (index: number): boolean => reviewedOn(versions.at(index).model, practice) === on
    if (!has(0)) found.set(practice, { known: true, value: undefined })
    else if (!has(oldest)) searches.push({ practice, on, has: 0, hasNot: oldest })
    else
      found.set(
        practice,
        shallow.value ? { known: false, reason: 'shallow' } : { known: true, value: versions.at(oldest) },
      )
  }
  for (;;) {
    const open = searches.filter(({ has, hasNot }) => hasNot - has > 1)
    if (open.length === 0) break
    const middle = ({ has, hasNot }: Search): number => (has + hasNot) >> 1
    await versions.load(new Set(open.map(middle)))
    for (const search of open) {
      const index = middle(search)
      if (reviewedOn(versions.at(index).model, search.practice) === search.on) search.has = index
      else search.hasNot = index
    }
  }
  for (const { practice, has } of searches) found.set(practice, { known: true, value: versions.at(has) })
  const trouble = versions.trouble()
  if (trouble !== undefined) return all({ known: false, reason: trouble })
  return (practice) => found.get(practice) ?? { known: true, value: undefined }
}
