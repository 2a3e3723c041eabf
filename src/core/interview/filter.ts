/** Only some practices: of a stage, of an owner, or with a status. */

import type { Stage } from '#core/catalogue/types.ts'
import type { HubLine } from './hub.ts'
import type { Status } from './status.ts'

export interface Filter {
  readonly stage?: Stage | undefined
  /** As the model names them; case does not matter. */
  readonly owner?: string | undefined
  readonly status?: Status | undefined
}

const same = (a: string | undefined, b: string): boolean => a?.trim().toLowerCase() === b.trim().toLowerCase()

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
          .filter((line) => owner === undefined || same(line.owner, owner))
          .filter((line) => status === undefined || line.status === status)
          .map(({ practice }) => practice.id),
      )

/** Everybody who owns a practice, in the order of the catalogue. */
export const ownersIn = (lines: readonly HubLine[]): readonly string[] => [
  ...new Set(lines.flatMap(({ owner }) => owner ?? [])),
]
