/** What is asked of the history about the last reviews, and the shape of what it answers. */

import { isHere, namedEvidence } from '#core/checks/evidence.ts'
import type { PastReview } from '#core/checks/past.ts'
import { candidates } from '#core/checks/path.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { at, isRecord } from '#core/model/value.ts'
import { join } from '#core/pointer.ts'

/** When a model says that a practice was last reviewed. */
export const reviewedOn = (model: OperatingModel | undefined, practice: string): unknown => {
  for (const section of ['processes', 'functions']) {
    const reviewed = at(model, join('', section, practice, 'reviewed'))
    if (isRecord(reviewed)) return reviewed['on']
  }
  return undefined
}

/** A practice that the model says was reviewed, and when. */
export interface Reviewed {
  readonly practice: string
  readonly on: unknown
}

/** What is asked of the history. Plain data: under the same words, the same commit gives the same answer. */
export interface Asked {
  /** The model, from the root. */
  readonly path: string
  readonly practices: readonly (Reviewed & {
    /** Its evidence here by the name that the model gives it, each with where it may stand, in the order of looking. */
    readonly evidence: readonly { readonly name: string; readonly places: readonly string[] }[]
  })[]
}

/** Where a piece of evidence may stand in the repository, in the order of looking. */
const placesOf = (path: string, folder: string, roots: readonly string[]): readonly string[] =>
  candidates(path, folder, roots).filter((place) => place !== undefined && place !== '') as string[]

/** What to ask about these practices of a model in `folder`. */
export const askedOf = (model: OperatingModel, path: string, folder: string, practices: readonly string[]): Asked => {
  const roots = model.policy?.evidenceRoots ?? []
  const named = namedEvidence(model).filter(({ evidence }) => isHere(evidence))
  return {
    path,
    practices: practices.map((practice) => ({
      practice,
      on: reviewedOn(model, practice),
      evidence: named
        .filter((each) => each.practice === practice)
        .map(({ name }) => ({ name, places: placesOf(name, folder, roots) })),
    })),
  }
}

/** Plain data too. */
export type LastReview = readonly [practice: string, review: PastReview]
