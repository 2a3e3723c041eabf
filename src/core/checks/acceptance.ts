/** Acceptances with their places, and whether each is still one. */

import { flat } from '#core/flat.ts'
import type { Acceptance, CivilDate, OperatingModel } from '#core/model/types.ts'
import { join } from '#core/pointer.ts'
import type { Base } from './past.ts'

/** What is accepted: a question, a rule or a finding, by its id. */
export const nameOf = ({ question, rule, finding }: Acceptance): string => question ?? rule ?? finding ?? ''

export const hasEnded = ({ until }: Acceptance, today: CivilDate): boolean => until < today

const hasBegun = ({ from }: Acceptance, today: CivilDate): boolean => from <= today

/** Whether it counts on a day. Before its start it does not, or a start far away would get round the longest time that is allowed. */
export const isInForce = (acceptance: Acceptance, today: CivilDate): boolean =>
  hasBegun(acceptance, today) && !hasEnded(acceptance, today)

const earlier = (one: CivilDate, other: CivilDate): CivilDate => (one < other ? one : other)
const later = (one: CivilDate, other: CivilDate): CivilDate => (one > other ? one : other)

/** What both accept, for the time in which both do. */
const inBoth = (was: readonly Acceptance[], now: readonly Acceptance[]): readonly Acceptance[] => {
  const left = new Map(now.map((each) => [nameOf(each), each]))
  return flat(was, (each) => {
    const still = left.get(nameOf(each))
    return still === undefined
      ? []
      : [{ ...each, from: later(each.from, still.from), until: earlier(each.until, still.until) }]
  })
}

/**
 * What counts on a day. With a base only what the base and the change both accept: nobody accepts for themselves, and what a
 * change takes back will be open once it is merged.
 */
export const countedAcceptances = (
  { accepted = [] }: OperatingModel,
  base: Base,
  today: CivilDate,
): readonly Acceptance[] =>
  (base.kind === 'model' ? inBoth(base.model.accepted ?? [], accepted) : accepted).filter((each) =>
    isInForce(each, today),
  )

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
