/** How a model moved over its own history. */

import type { Phase } from '#core/catalogue/types.ts'
import type { Verdict } from '#core/judgement/types.ts'
import type { CivilDate } from '#core/model/types.ts'

/** A mean over practices, in thousandths; over none of them it is no measure. */
export interface Mean {
  readonly claimed: number
  readonly evidenced: number
  readonly practices: number
}

/** Where a model stood: figures in thousandths, rounded down, and counts. */
export interface Standing {
  readonly phase: Phase
  readonly verdict: Verdict
  readonly processes: Mean
  readonly functions: Mean
  readonly gates: { readonly met: number; readonly of: number }
  /** Must-haves that are neither met nor accepted. */
  readonly openGates: number
  readonly gaps: number
  readonly acceptedGaps: number
  /** Answered with "we do not know", or not at all. */
  readonly notKnown: number
}

/** A commit that changed the model, or the file as it lies in the work tree. */
export interface Moment {
  /** Hex id; `undefined` is the work tree. */
  readonly commit: string | undefined
  /** The day by the committer's clock; `undefined` where it is not known, and for the work tree. */
  readonly on: CivilDate | undefined
  /** The name that was asked for, where one was. */
  readonly ref: string | undefined
}

export type Point = Moment &
  (
    | { readonly read: true; readonly standing: Standing }
    /** Why it could not be read, in a sentence. */
    | { readonly read: false; readonly reason: string }
  )
