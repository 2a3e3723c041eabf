/** Values that the repository speaks for, where the model leaves a fact or a question open. A person decides; nothing is filled in. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { LevelWord } from '#core/catalogue/types.ts'
import { factsOf } from '#core/model/facts.ts'
import { answerOf } from '#core/model/practice.ts'
import type { OperatingModel } from '#core/model/types.ts'
import type { Observed } from './shown.ts'
import { applies, byStrength, type Seen, sightings } from './sightings.ts'

/** A value for a fact that is open, or a level for a question that is. */
export type Proposal = Seen &
  (
    | { readonly kind: 'fact'; readonly id: string; readonly value: unknown }
    | { readonly kind: 'answer'; readonly id: string; readonly value: LevelWord }
  )

const MOST = 3

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
