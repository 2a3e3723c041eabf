/** Answers as levels. Integers only. */

import { type Answer, type Level, LEVELS, type Phase, type Practice, type Question } from '#core/catalogue/types.ts'
import { inForce } from './gates.ts'

/** Unknown and unanswered count as absent. */
export const levelOf = (answer: Answer | undefined): Level =>
  answer === undefined || answer === 'unknown' ? 0 : (LEVELS.indexOf(answer) as Level)

/** The lowest level that is no gap: the gate's minimum, else what the phase expects, one less for a documented question. */
export const expectedOf = (question: Question, practice: Practice, phase: Phase): Level => {
  const { gate, axis } = question
  if (gate !== undefined && inForce(gate, phase)) return levelOf(gate.minimum)
  const expected = practice.expected[phase]
  return (axis === 'documented' ? Math.max(0, expected - 1) : expected) as Level
}
