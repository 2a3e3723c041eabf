/** Only some practices: of a stage, of an owner, or with a status. */

import type { Stage } from '#core/catalogue/types.ts'
import { eachRole, isSameRole } from '#core/model/role.ts'
import type { HubLine } from './hub.ts'
import type { Status } from './status.ts'

export interface Filter {
  readonly stage?: Stage | undefined
  /** As the model names them, however it is written. */
  readonly owner?: string | undefined
  readonly status?: Status | undefined
}

/** Ids of the practices that pass; `undefined` where nothing is filtered. */
export const practicesOf = (
  { stage, owner, status }: Filter,
  lines: readonly HubLine[],
): ReadonlySet<string> | undefined =>
  stage === undefined && owner === undefined && status === undefined
    ? undefined
    : new Set(
        lines
          .filter((line) => stage === undefined || line.practice.stage === stage)
          .filter((line) => owner === undefined || isSameRole(owner, line.owner))
          .filter((line) => status === undefined || line.status === status)
          .map(({ practice }) => practice.id),
      )

/** Everybody who owns a practice, in the order of the catalogue. */
export const ownersIn = (lines: readonly HubLine[]): readonly string[] =>
  eachRole(lines.flatMap(({ owner }) => owner ?? []))
