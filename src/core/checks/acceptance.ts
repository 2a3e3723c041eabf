/** Acceptances with their places, and whether each is still one. */

import type { Acceptance, CivilDate, OperatingModel } from '#core/model/types.ts'
import { join } from '#core/pointer.ts'

/** What is accepted: a question, a rule or a finding, by its id. */
export const nameOf = ({ question, rule, finding }: Acceptance): string => question ?? rule ?? finding ?? ''

export const hasEnded = ({ until }: Acceptance, today: CivilDate): boolean => until < today

/** In the order of the file. */
export const acceptances = function* (
  model: OperatingModel,
): Generator<{ readonly acceptance: Acceptance; readonly what: string; readonly at: string }> {
  for (const [index, acceptance] of (model.accepted ?? []).entries())
    yield { acceptance, what: nameOf(acceptance), at: join('/accepted', index) }
}
