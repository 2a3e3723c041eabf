/** What a phase expects of the questions of a practice: worked out once for a catalogue, and not for each model again. */

import type { Level, Phase, Practice, Question } from '#core/catalogue/types.ts'
import { onceFor } from '#core/once-for.ts'
import { remembered } from '#core/remembered.ts'
import { inForce } from './gates.ts'
import { expectedOf } from './levels.ts'

export interface Expectation {
  readonly question: Question
  /** The lowest level that is no gap. */
  readonly expected: Level
  /** In force in this phase. */
  readonly gate: boolean
}

const ofPractice = onceFor((practice: Practice) =>
  remembered((phase: Phase): readonly Expectation[] =>
    practice.questions.map((question) => ({
      question,
      expected: expectedOf(question, practice, phase),
      gate: inForce(question.gate, phase),
    })),
  ),
)

/** In the order of the catalogue. */
export const expectationsOf = (practice: Practice, phase: Phase): readonly Expectation[] => ofPractice(practice)(phase)
