/** Acceptances with their places, and whether each is still one. */

import type { Acceptance, CivilDate, OperatingModel } from '#core/model/types.ts'
import { join } from '#core/pointer.ts'

/** What is accepted: a question, a rule or a finding, by its id. */
export const nameOf = ({ question, rule, finding }: Acceptance): string => question ?? rule ?? finding ?? ''

export const hasEnded = ({ until }: Acceptance, today: CivilDate): boolean => until < today

const hasBegun = ({ from }: Acceptance, today: CivilDate): boolean => from <= today

/** Whether it counts on a day. Before its start it does not, or a start far away would get round the longest time that is allowed. */
export const isInForce = (acceptance: Acceptance, today: CivilDate): boolean =>
  hasBegun(acceptance, today) && !hasEnded(acceptance, today)

/** From when on something counts that a change accepts, in a sentence. */
export const countsSentence = (acceptance: Acceptance, today: CivilDate): string =>
  hasBegun(acceptance, today)
    ? 'It counts once it is merged.'
    : `It counts from ${acceptance.from} on, once it is merged.`

/** In the order of the file. */
export const acceptances = function* (
  model: OperatingModel,
): Generator<{ readonly acceptance: Acceptance; readonly what: string; readonly at: string }> {
  for (const [index, acceptance] of (model.accepted ?? []).entries())
    yield { acceptance, what: nameOf(acceptance), at: join('/accepted', index) }
}
