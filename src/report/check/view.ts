/** What `opsready check` came to: every format derives from this value. */

import type { Fault } from '#core/fault.ts'
import { type Finding, SEVERITIES, type Severity, type UnknownState } from '#core/finding.ts'
import type { TermRemark, Verdict } from '#core/judgement/types.ts'
import { rankOf } from '#core/judgement/verdict.ts'
import type { CivilDate } from '#core/model/types.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import type { Phase } from '#core/catalogue/types.ts'

/** One model that could be judged. */
export interface CheckedModel {
  readonly file: string
  readonly service: string
  readonly phase: Phase
  /** As of the day of the check. */
  readonly verdict: Verdict
  readonly reasons: readonly string[]
  readonly remarks: readonly TermRemark[]
}

export interface CheckView {
  /** Version of this tool. */
  readonly version: string
  readonly catalogue: string
  /** The same, as values. */
  readonly questions: Catalogue
  /** The day as of which everything is judged. */
  readonly today: CivilDate
  /** The ref that a change is compared with, where one was asked for. */
  readonly since: string | undefined
  /** The working folder as seen from the root of the repository; `''` for the root itself, and outside of any. */
  readonly folder: string
  readonly models: readonly CheckedModel[]
  /** Worst first within each model, the models in the order of the command line. */
  readonly findings: readonly Finding[]
  /** What could not be judged, and why. */
  readonly unknown: readonly UnknownState[]
  /** What could not be judged counts as a warning. */
  readonly strict: boolean
  /** Why a model could not be judged. */
  readonly faults: readonly Fault[]
  /** They are told elsewhere: on the screen they stand on stderr, like those of every other command. */
  readonly faultsApart: boolean
  /** The mildest severity that fails the run. A format says it where its readers expect that, and never decides it. */
  readonly failOn: Severity
  readonly summary: Readonly<Record<Severity | 'unknown', number>>
}

/** How many findings of each severity, and how much could not be judged; under `--strict` that counts as warnings too. */
export const summaryOf = (
  findings: readonly Finding[],
  unknown: readonly UnknownState[] = [],
  strict = false,
): CheckView['summary'] => {
  const count = (severity: Severity): number => findings.filter((each) => each.severity === severity).length
  return {
    error: count('error'),
    warning: count('warning') + (strict ? unknown.length : 0),
    note: count('note'),
    unknown: unknown.length,
  }
}

/** The lowest verdict of several models; `undefined` where none could be judged. */
export const lowest = (models: readonly CheckedModel[]): Verdict | undefined =>
  models.map(({ verdict }) => verdict).toSorted((a, b) => rankOf(a) - rankOf(b))[0]

/** Whether a severity fails a run. */
export const fails = (severity: Severity, failOn: Severity): boolean =>
  SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn)

/** Whether something was found, or under `--strict` not known, that fails this run. */
export const failing = ({
  findings,
  unknown,
  strict,
  failOn,
}: Pick<CheckView, 'findings' | 'unknown' | 'strict' | 'failOn'>): boolean =>
  findings.some(({ severity }) => fails(severity, failOn)) || (strict && unknown.length > 0 && fails('warning', failOn))
