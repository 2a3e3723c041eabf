/** A finding is a value until a reporter writes it. */

import type { Position } from '#core/model/types.ts'

export const SEVERITIES = ['error', 'warning', 'note'] as const
export type Severity = (typeof SEVERITIES)[number]
export type FindingKind = 'record' | 'catalogue' | 'time' | 'reality' | 'context' | 'regression'

export interface Location extends Position {
  /** As reports show it: relative to the working folder, forward slashes. */
  readonly file: string
}

export interface Finding {
  /** `rule#pointer`, stable while lines move. */
  readonly id: string
  readonly rule: string
  readonly kind: FindingKind
  readonly severity: Severity
  readonly location: Location
  readonly message: string
  readonly fix: string
  readonly args: Readonly<Record<string, string | number>>
}

/** What could not be judged: neither met nor contradicted, with the reason. */
export type UnknownState = Omit<Finding, 'severity' | 'args'>
