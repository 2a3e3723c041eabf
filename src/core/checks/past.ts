/** What git remembers, as values: the model that a change is compared with, and the last review of a practice. */

import type { Assessment } from '#core/judgement/types.ts'
import type { Described } from '#core/model/facts.ts'
import type { OperatingModel } from '#core/model/types.ts'

/** Why something is not known, in one sentence, and what would make it known. */
export interface NotKnown {
  readonly kind: 'unknown'
  readonly reason: string
  readonly fix: string
}

/** Nothing to compare with: nobody asked, or nothing was there yet. */
interface Nothing {
  readonly kind: 'none'
}

export interface BaseModel {
  readonly kind: 'model'
  readonly model: OperatingModel
  readonly assessment: Assessment
}

export type Base = Nothing | NotKnown | BaseModel

/** The commit in which `reviewed.on` of a practice took its value. */
export interface KnownReview {
  readonly kind: 'review'
  /** The facts as they were then; `undefined` where this version of opsready cannot read that model. */
  readonly facts: Described | undefined
  /** Evidence of the practice, as the model names it, that is not what it was then. */
  readonly changed: readonly string[]
}

export type PastReview = Nothing | NotKnown | KnownReview
