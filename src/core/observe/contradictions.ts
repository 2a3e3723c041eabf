/** Where the model says one thing and the repository shows another. A person decides; nothing is changed. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Bearing } from '#core/catalogue/signal-types.ts'
import type { Answer } from '#core/catalogue/types.ts'
import { levelOf } from '#core/judgement/levels.ts'
import { factsOf } from '#core/model/facts.ts'
import { answerOf, answerPointer } from '#core/model/practice.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { join } from '#core/pointer.ts'
import { CONTRADICTS } from './fact-tests.ts'
import type { Observed } from './shown.ts'
import { applies, byStrength, type Seen, sightings } from './sightings.ts'

/** The model says one thing, and the repository shows another. */
export interface Contradiction extends Seen {
  readonly kind: 'fact' | 'answer'
  /** Id of the fact or the question. */
  readonly id: string
  /** Where the model says it. */
  readonly at: string
  /** What the model says, as it is written there. */
  readonly declared: string
}

const written = (value: unknown): string =>
  Array.isArray(value) && value.length === 0
    ? 'an empty list'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)

const againstFacts = (observed: Observed, model: OperatingModel, catalogue: Catalogue): readonly Contradiction[] => {
  const fact = factsOf(model, catalogue)
  return sightings(observed).flatMap(({ sighting, ...seen }): readonly Contradiction[] => {
    const { proposes: id } = seen.signal
    const known = id === undefined ? undefined : catalogue.fact(id)
    if (known === undefined) return []
    const declared = fact(known.id)
    const contradicts = CONTRADICTS[known.id]
    if (declared === undefined || contradicts === undefined || !contradicts(declared, sighting)) return []
    return [{ ...seen, kind: 'fact', id: known.id, at: join('', known.at, known.id), declared: written(declared) }]
  })
}

const outside = (answer: Answer, { atLeast, atMost }: Bearing): boolean =>
  (atLeast !== undefined && levelOf(answer) < levelOf(atLeast)) ||
  (atMost !== undefined && levelOf(answer) > levelOf(atMost))

const againstAnswers = (observed: Observed, model: OperatingModel, catalogue: Catalogue): readonly Contradiction[] =>
  sightings(observed).flatMap(({ sighting, ...seen }) =>
    seen.signal.bearsOn.flatMap((bearing): readonly Contradiction[] => {
      const answer = answerOf(model, catalogue, bearing.question)
      // "We do not know" claims nothing, so nothing speaks against it.
      if (answer === undefined || answer === 'unknown' || !applies(bearing, sighting) || !outside(answer, bearing))
        return []
      return [
        {
          ...seen,
          kind: 'answer',
          id: bearing.question,
          at: answerPointer(catalogue, bearing.question),
          declared: answer,
        },
      ]
    }),
  )

/** Where the model and the repository do not agree, strongest first; each place once, with the strongest that was seen. */
export const contradictions = (
  observed: Observed,
  model: OperatingModel,
  catalogue: Catalogue,
): readonly Contradiction[] => {
  const all = [...againstFacts(observed, model, catalogue), ...againstAnswers(observed, model, catalogue)].toSorted(
    byStrength,
  )
  return all.filter(({ at }, index) => all.findIndex((each) => each.at === at) === index)
}
