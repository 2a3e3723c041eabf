/** The shape of a check: what it says, why, how to mend it, what it needs to know, and its judgement, in one place. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { FindingKind, Severity } from '#core/finding.ts'
import type { Verdict } from '#core/judgement/types.ts'
import type { CivilDate, ReadModel } from '#core/model/types.ts'

/** What the shell knows of a path that the model names as evidence. */
export type PathState = 'tracked' | 'untracked' | 'missing' | 'outside' | 'link' | 'own'

/** The committed page as it stands beside the model. */
/** `unknown`: the model has no place of its own, as on standard input. */
export type PageState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'present'; readonly text: string }

/** Facts that the shell gathers; a check names those that it needs and gets exactly these. */
export interface Facts {
  readonly read: ReadModel
  readonly catalogue: Catalogue
  /** Answers for one evidence path; `undefined` where the repository could not be read. */
  readonly pathState: (path: string) => PathState | undefined
  /** The model itself is tracked by git. */
  readonly modelTracked: boolean
  readonly page: PageState
  /** The page that this model gives with this tool. */
  readonly freshPage: string
  readonly today: CivilDate
  /** As of today: an acceptance that has ended accepts nothing. */
  readonly verdict: Verdict
  /** The verdict that was asked for, by the command line or the policy. */
  readonly required: Verdict | undefined
}

export type Args = Readonly<Record<string, string | number>>

/** One place in the model, and what the sentence needs. */
export interface Hit {
  readonly at: string
  readonly args: Args
  /** Overrides the severity of the check in the few cases where it depends on what was seen. */
  readonly severity?: Severity
}

export interface Check<Need extends keyof Facts = keyof Facts> {
  readonly id: string
  readonly kind: FindingKind
  readonly severity: Severity
  readonly title: string
  readonly why: string
  readonly needs: readonly Need[]
  readonly message: (args: Args) => string
  readonly fix: (args: Args) => string
  readonly judge: (facts: Pick<Facts, Need>) => Iterable<Hit>
}

/** Gives a check its type; the needs that it names are the facts that it gets. */
export const defineCheck = <const Need extends keyof Facts>(check: Check<Need>): Check<Need> => check
