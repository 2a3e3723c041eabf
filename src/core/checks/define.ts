/** The shape of a check: what it says, why, how to mend it, what it needs to know, and its judgement, in one place. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { FindingKind, Severity } from '#core/finding.ts'
import type { Assessment, Verdict } from '#core/judgement/types.ts'
import type { Acceptance, CivilDate, ReadModel } from '#core/model/types.ts'
import type { Observed } from '#core/observe/shown.ts'
import type { Contradiction } from '#core/observe/contradictions.ts'
import type { Unverified } from '#core/observe/unverified.ts'
import type { Base, NotKnown, PastReview } from './past.ts'
import type { PolicyInForce } from '#core/model/policy.ts'

/** What the shell knows of a path that the model names as evidence. */
export type PathState = 'tracked' | 'untracked' | 'missing' | 'outside' | 'link' | 'own'

/** A page as it stands beside the model; `unknown`: the model has no place of its own, as on standard input, or only a newer version can make the page. */
export type PageState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'present'; readonly text: string }

/** Facts that the shell gathers; a check names those that it needs and gets exactly these. */
export interface Facts {
  /** The model that is judged: ids of an older catalogue stand under their new names. */
  readonly read: ReadModel
  readonly catalogue: Catalogue
  /** Answers for one evidence path; `undefined` where it could not be looked up. */
  readonly pathState: (path: string) => PathState | undefined
  /** Why no path could be looked up; `undefined` where they were. */
  readonly unseen: NotKnown | undefined
  /** The model itself is tracked by git. */
  readonly modelTracked: boolean
  readonly page: PageState
  /** The page that this model gives with this tool. */
  readonly freshPage: string
  /** The handbook, where the repository keeps one that opsready wrote; else `absent`. */
  readonly handbook: PageState
  /** The handbook that this model gives with this tool; `''` where none is kept. */
  readonly freshHandbook: string
  readonly today: CivilDate
  /** What the repository shows; `undefined` where there is none. */
  readonly observed: Observed | undefined
  /** Where the model and the repository do not agree. */
  readonly contradictions: readonly Contradiction[]
  /** What the history could have spoken against, had it been read. */
  readonly unverified: readonly Unverified[]
  /** As of today: an acceptance accepts nothing before its start and after its end, and a pull request cannot accept for itself. */
  readonly assessment: Assessment
  /** The verdict that was asked for, by the command line or the policy. */
  readonly required: Verdict | undefined
  /** The policy in force: with `--since` that of the base, else the model's own. */
  readonly policy: PolicyInForce
  /** Acceptances in force: begun and not ended, and with `--since` those that the base and the change both have. */
  readonly accepted: readonly Acceptance[]
  /** What `--since` compares with. */
  readonly base: Base
  /** What git remembers of the last review of a practice. */
  readonly lastReview: (practice: string) => PastReview
  /** The results of the other checks, for those that judge acceptances of findings. */
  readonly others: Others
}

/** Ids of the findings of all other checks, and the rules that could not be judged. */
export interface Others {
  readonly found: ReadonlySet<string>
  readonly unsure: ReadonlySet<string>
}

export type Args = Readonly<Record<string, string | number>>

/** One place in the model, and what the sentence needs. An item of a list is named by `args.name`. */
export interface Hit {
  readonly at: string
  readonly args: Args
  /** Names the finding further, where several stand at one place. */
  readonly item?: string
  /** Overrides the severity of the check in the few cases where it depends on what was seen. */
  readonly severity?: Severity
}

/** What could not be judged, why, and what would make it known. */
export interface Unsure {
  readonly at: string
  readonly unknown: string
  readonly fix: string
}

export interface Check<Need extends keyof Facts = keyof Facts> {
  readonly id: string
  readonly kind: FindingKind
  readonly severity: Severity
  /** The severity where the signal that it rests on is not strong. */
  readonly unlessStrong?: Severity
  /** It never finds anything and only says what is not known, which nobody can accept. */
  readonly onlyUnknown?: true
  readonly title: string
  readonly why: string
  readonly needs: readonly Need[]
  readonly message: (args: Args) => string
  readonly fix: (args: Args) => string
  /** What a sentence of it may be about, for its page. */
  readonly example: Args
  readonly judge: (facts: Pick<Facts, Need>) => Iterable<Hit | Unsure>
}

/** Gives a check its type; the needs that it names are the facts that it gets. */
export const defineCheck = <const Need extends keyof Facts>(check: Check<Need>): Check<Need> => check
