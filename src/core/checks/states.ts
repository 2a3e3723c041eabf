/** Where each question stands, by its id, and where it is written. */

import { flat } from '#core/flat.ts'
import type { Assessment, PracticeResult, QuestionState } from '#core/judgement/types.ts'
import { practicePointer } from '#core/model/practice.ts'
import { onceLately } from '#core/once-for.ts'
import { join } from '#core/pointer.ts'

export const statesOf = onceLately(
  ({ practices }: Assessment): ReadonlyMap<string, QuestionState> =>
    new Map(flat(practices, ({ states }) => states.map((state) => [state.question.id, state] as const))),
)

interface Placed {
  readonly result: PracticeResult
  readonly state: QuestionState
  readonly at: string
}

/** Every in-scope question with its practice and the place of its answer, in the order of the catalogue. */
export const placed = onceLately((assessment: Assessment): readonly Placed[] =>
  flat(assessment.practices, (result) => {
    const answers = practicePointer(result.practice, 'answers')
    return result.states.map((state) => ({ result, state, at: join(answers, state.question.key) }))
  }),
)

/** What was answered, in a word. */
export const answerWord = ({ answer }: QuestionState): string => answer ?? 'not answered'

/** A must-have that was met, and is in force and not met now. */
export const isLost = (now: QuestionState, was: QuestionState): boolean =>
  now.gate && now.level < now.expected && was.gate && was.level >= was.expected

/** The owner of a practice, in a sentence. */
export const ownerSentence = (owner: string | undefined): string =>
  owner === undefined ? 'Nobody is named as its owner.' : `${owner} owns it.`
