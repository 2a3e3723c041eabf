/** Why a challenge could not be judged, the same on every page. */

import { partsOfFact } from '#core/model/facts.ts'
import type { GapsView } from './view.ts'

export interface Unjudged {
  /** Challenges that wait for facts that nobody has said. */
  readonly unsaid: readonly { readonly title: string; readonly facts: readonly string[] }[]
  /** What the others wait for, in a sentence; open answers stand under "What is not known" already. */
  readonly waits: readonly string[]
}

export const unjudgedOf = ({ assessment, catalogue }: Pick<GapsView, 'assessment' | 'catalogue'>): Unjudged => {
  const { unknownChallenges } = assessment
  const isFact = (id: string): boolean => catalogue.fact(partsOfFact(id)[0]) !== undefined
  const unsaid = unknownChallenges
    .map(({ title, missing }) => ({ title, facts: missing.filter(isFact) }))
    .filter(({ facts }) => facts.length > 0)
  const waiting = unknownChallenges.length - unsaid.length
  return {
    unsaid,
    waits:
      waiting === 0
        ? []
        : [
            `${waiting === 1 ? '1 more challenge waits' : `${waiting} more challenges wait`} for answers that are open or not known. These are listed below.`,
          ],
  }
}
