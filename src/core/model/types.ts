/** The operating model as a team writes it (`operating-model.yaml`, format 1). */

import type { Answer, Phase } from '#core/catalogue/types.ts'

/** A civil date, `YYYY-MM-DD`. */
export type CivilDate = string

export type FactScalar = string | number | boolean
/** A fact is a scalar, a list of words, an object or a list of objects. */
export type FactData =
  | FactScalar
  | readonly FactScalar[]
  | Readonly<Record<string, FactScalar>>
  | readonly Readonly<Record<string, FactScalar>>[]

/** One piece of evidence: a path (here or in another repository), a link, or a dated note. */
export interface Evidence {
  readonly path?: string
  readonly repository?: string
  readonly link?: string
  readonly note?: string
  readonly checked?: CivilDate
}

export interface Reviewed {
  readonly on: CivilDate
  readonly by: readonly string[]
  readonly catalogue: string
}

export interface PracticeModel {
  readonly owner?: string
  readonly calledHere?: string
  readonly how?: string
  readonly implementations?: readonly string[]
  readonly answers?: Readonly<Record<string, Answer>>
  readonly evidence?: Readonly<Record<string, readonly Evidence[]>>
  readonly notes?: Readonly<Record<string, string>>
  readonly voices?: Readonly<Record<string, Readonly<Record<string, Answer>>>>
  readonly reviewed?: Reviewed
  readonly coveredBy?: string
}

export interface Acceptance {
  readonly question?: string
  readonly rule?: string
  readonly finding?: string
  readonly reason: string
  readonly by: string
  readonly approvedBy?: string
  readonly from: CivilDate
  readonly until: CivilDate
}

export interface Policy {
  readonly reviewEvery?: string
  readonly evidenceCheckedEvery?: string
  readonly evidenceRoots?: readonly string[]
  readonly terms?: { readonly accept?: readonly string[] }
  readonly require?: string
}

export interface OperatingModel {
  readonly opsready: number
  readonly catalogue: string
  readonly service: Readonly<Record<string, FactData>> & { readonly name: string; readonly phase: Phase }
  readonly team?: Readonly<Record<string, FactData>>
  readonly processes?: Readonly<Record<string, PracticeModel>>
  readonly functions?: Readonly<Record<string, PracticeModel>>
  readonly accepted?: readonly Acceptance[]
  readonly policy?: Policy
}

/** A question that is answered under an id that it had before, and where. */
export interface Renamed {
  readonly at: string
  readonly was: string
  readonly now: string
  /** The new id is answered too, so nothing was carried over. */
  readonly taken: boolean
}

/** A question that is answered and not asked any more, since which catalogue, and why. */
export interface Retired {
  readonly at: string
  readonly was: string
  readonly since: string
  readonly why: string
}

/** Ids of an older catalogue that a model still writes. */
export interface Carried {
  readonly renamed: readonly Renamed[]
  readonly retired: readonly Retired[]
}

/** Line and column, both from 1, as editors count them. */
export interface Position {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A model that was read: its value, its text, and where each part of it stands. */
export interface ReadModel {
  readonly model: OperatingModel
  readonly source: string
  /** Position of the node at a JSON pointer, or of the nearest ancestor that stands in the text. */
  readonly locate: (pointer: string) => Position
  /** What stood under ids of an older catalogue. */
  readonly carried: Carried
}
