/** What was seen, beside what the model says: what it proposes, and what it contradicts. A person decides; nothing is filled in. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Bearing, Signal, Strength } from '#core/catalogue/signal-types.ts'
import { type Answer, type LevelWord } from '#core/catalogue/types.ts'
import { factsOf } from '#core/model/facts.ts'
import { answerPointer, saidOf } from '#core/model/practice.ts'
import { levelOf } from '#core/judgement/levels.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { join } from '#core/pointer.ts'
import type { Sighting } from './define.ts'
import type { Place } from './facts.ts'
import { CONTRADICTS } from './fact-tests.ts'
import type { Observed } from './shown.ts'

interface Seen {
  readonly signal: Signal
  readonly strength: Strength
  readonly says: string
  readonly places: readonly Place[]
}

/** A value for a fact that is open, or a level for a question that is. */
export type Proposal = Seen &
  (
    | { readonly kind: 'fact'; readonly id: string; readonly value: unknown }
    | { readonly kind: 'answer'; readonly id: string; readonly value: LevelWord }
  )

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

const STRENGTHS: readonly Strength[] = ['strong', 'medium', 'weak']
const MOST = 3

const byStrength = (a: Seen, b: Seen): number => STRENGTHS.indexOf(a.strength) - STRENGTHS.indexOf(b.strength)

type Said = Exclude<Sighting, { kind: 'unknown' }>

const sightings = ({ observations }: Observed): readonly (Seen & { readonly sighting: Said })[] =>
  observations.flatMap((seen) => {
    const { sighting } = seen
    if (sighting.kind === 'unknown') return []
    const { signal } = seen
    return [{ signal, strength: signal.strength, says: sighting.says, places: sighting.places, sighting }]
  })

const applies = ({ when }: Bearing, { value }: Said): boolean =>
  when === undefined ||
  (typeof value === 'number' &&
    (when.above === undefined || value > when.above) &&
    (when.below === undefined || value < when.below))

/** Everything that could be put into the model, strongest first. */
const everyProposal = (observed: Observed): readonly Proposal[] =>
  sightings(observed)
    .flatMap(({ sighting, ...seen }): readonly Proposal[] => [
      ...(seen.signal.proposes === undefined || sighting.proposes === undefined
        ? []
        : [{ ...seen, kind: 'fact' as const, id: seen.signal.proposes, value: sighting.proposes }]),
      ...seen.signal.bearsOn.flatMap((bearing): readonly Proposal[] =>
        bearing.atLeast === undefined || !applies(bearing, sighting)
          ? []
          : [{ ...seen, kind: 'answer', id: bearing.question, value: bearing.atLeast }],
      ),
    ])
    .toSorted(byStrength)

/** What was seen of one fact or question: at most three, the strongest first. */
export const proposalsFor = (observed: Observed, id: string): readonly Proposal[] =>
  everyProposal(observed)
    .filter((proposal) => proposal.id === id)
    .slice(0, MOST)

/** What the model leaves open and the repository speaks of, at most three of each, in the order of what is asked. */
export const openProposals = (
  observed: Observed,
  model: OperatingModel | undefined,
  catalogue: Catalogue,
): readonly (readonly Proposal[])[] => {
  const every = everyProposal(observed)
  const fact = model === undefined ? () => undefined : factsOf(model, catalogue)
  const isOpen = ({ kind, id }: Proposal): boolean =>
    kind === 'fact' ? fact(id) === undefined : answerOf(model, catalogue, id) === undefined
  const ids = [...catalogue.facts, ...catalogue.questions].map(({ id }) => id)
  return ids
    .map((id) => every.filter((proposal) => proposal.id === id && isOpen(proposal)).slice(0, MOST))
    .filter((proposals) => proposals.length > 0)
}

/** What a model answers to a question, in the practice that holds it. */
export const answerOf = (model: OperatingModel | undefined, catalogue: Catalogue, id: string): Answer | undefined => {
  const question = catalogue.question(id)
  const practice = question === undefined ? undefined : catalogue.practice(question.practice)
  return model === undefined || question === undefined || practice === undefined
    ? undefined
    : saidOf(model, practice).answers?.[question.key]
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
