/** Answers as levels. Integers only. */

import type { Answer, Level, LevelWord, Phase, Practice, Question } from '#core/catalogue/types.ts'
import { inForce } from './gates.ts'

export const WORDS = ['absent', 'informal', 'in-place', 'proven'] as const satisfies readonly LevelWord[]

/** Unknown and unanswered count as absent. */
export const levelOf = (answer: Answer | undefined): Level =>
  answer === undefined || answer === 'unknown' ? 0 : (WORDS.indexOf(answer) as Level)

/** The lowest level that is no gap: the gate's minimum, else what the phase expects, one less for a documented question. */
export const expectedOf = (question: Question, practice: Practice, phase: Phase): Level => {
  const { gate, axis } = question
  if (gate !== undefined && inForce(gate, phase)) return levelOf(gate.minimum)
  const expected = practice.expected[phase]
  return (axis === 'documented' ? Math.max(0, expected - 1) : expected) as Level
}
