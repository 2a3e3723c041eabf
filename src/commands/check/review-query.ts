/** What is asked of the history about the last reviews, and the shape of what it answers. */

import { isHere, namedEvidence } from '#core/checks/evidence.ts'
import type { PastReview } from '#core/checks/past.ts'
import { candidates } from '#core/checks/evidence-places.ts'
import { saidOfId } from '#core/model/practice.ts'
import type { OperatingModel } from '#core/model/types.ts'

/** When a model says that a practice was last reviewed. */
export const reviewedOn = (model: OperatingModel | undefined, practice: string): unknown =>
  model && saidOfId(model, practice)?.reviewed?.on

/** A practice that the model says was reviewed, and when. */
export interface Reviewed {
  readonly practice: string
  readonly on: unknown
}

/** What is asked of the history. Plain data: the same query at the same commit gives the same answer. */
export interface ReviewQuery {
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
export const reviewQuery = (
  model: OperatingModel,
  path: string,
  folder: string,
  practices: readonly string[],
): ReviewQuery => {
  const roots = model.policy?.evidenceRoots ?? []
  const asked = new Map(
    practices.map((practice): [string, { name: string; places: readonly string[] }[]] => [practice, []]),
  )
  for (const { practice, evidence, name } of namedEvidence(model))
    if (isHere(evidence)) asked.get(practice)?.push({ name, places: placesOf(name, folder, roots) })
  return {
    path,
    practices: practices.map((practice) => ({
      practice,
      on: reviewedOn(model, practice),
      evidence: asked.get(practice)!,
    })),
  }
}

/** A key for what is asked, as short as can be: where evidence may stand follows from its name, the folder, and the roots of the model. */
export const queryKey = ({ path, practices }: ReviewQuery, folder: string, model: OperatingModel): string =>
  JSON.stringify([
    path,
    folder,
    model.policy?.evidenceRoots,
    practices.map(({ practice, on, evidence }) => [practice, on, ...evidence.map(({ name }) => name)]),
  ])

/** Plain data too. */
export type LastReview = readonly [practice: string, review: PastReview]
