/** Answers as levels, and levels as points. Integers only. */

import type { Answer, Axis, Level, LevelWord, Phase, Practice, Question } from '#core/catalogue/types.ts'
import { inForce } from './gates.ts'
import type { Ratio } from './types.ts'

/** Points that a question can give. */
const MOST = 3

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

/** Points and the most there could be, of the questions on one axis. */
const ratioOf = <State extends { readonly question: Question }>(
  states: readonly State[],
  level: (state: State) => Level,
  axis: Axis,
): Ratio => {
  let [points, outOf] = [0, 0]
  for (const state of states)
    if (state.question.axis === axis) {
      points += level(state)
      outOf += MOST
    }
  return { points, outOf }
}

/** The same on each axis. */
export const tally = <State extends { readonly question: Question }>(
  states: readonly State[],
  level: (state: State) => Level,
): Readonly<Record<Axis, Ratio>> => ({
  understood: ratioOf(states, level, 'understood'),
  established: ratioOf(states, level, 'established'),
  documented: ratioOf(states, level, 'documented'),
})
