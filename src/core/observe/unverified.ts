/** What the model says that only the history could confirm or contradict, where the history cannot be read. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { factsOf } from '#core/model/facts.ts'
import { answerOf, answerPointer } from '#core/model/practice.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { join } from '#core/pointer.ts'
import { CONTRADICTS } from './fact-tests.ts'
import type { Observed } from './shown.ts'

export interface Unverified {
  readonly kind: 'fact' | 'answer'
  /** Id of the fact or the question. */
  readonly id: string
  /** Where the model says it. */
  readonly at: string
  /** A sentence: why the history is silent. */
  readonly reason: string
}

/** Each once, in the order of the signals; nothing where the history could be read, or nothing rests on it. */
export const unverified = (observed: Observed, model: OperatingModel, catalogue: Catalogue): readonly Unverified[] => {
  const { noHistory: reason } = observed
  if (reason === undefined) return []
  const fact = factsOf(model, catalogue)
  const all = observed.observations.flatMap((seen): readonly Unverified[] => {
    const { sighting } = seen
    // Silent for another reason: there is no such file, so the history would not speak of it either.
    if (sighting.kind !== 'unknown' || sighting.reason !== reason) return []
    const { signal } = seen
    const said = signal.proposes === undefined ? undefined : catalogue.fact(signal.proposes)
    const facts = said !== undefined && fact(said.id) !== undefined && CONTRADICTS[said.id] !== undefined ? [said] : []
    const answers = signal.bearsOn.filter(({ question }) => {
      const answer = answerOf(model, catalogue, question)
      return answer !== undefined && answer !== 'unknown'
    })
    return [
      ...facts.map(({ id, at }) => ({ kind: 'fact' as const, id, at: join('', at, id), reason })),
      ...answers.map(({ question: id }) => ({ kind: 'answer' as const, id, at: answerPointer(catalogue, id), reason })),
    ]
  })
  return all.filter(({ at }, index) => all.findIndex((each) => each.at === at) === index)
}
