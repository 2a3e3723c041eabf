/** Gaps in the order of work. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { LEVELS } from '#core/catalogue/types.ts'
import { flat } from '#core/flat.ts'
import { onceFor } from '#core/once-for.ts'
import type { Gap, PracticeResult, QuestionState } from './types.ts'

const isGap = ({ level, expected }: QuestionState): boolean => level < expected

const ofPractice = ({ practice, states }: PracticeResult, leanedOnBy: number): readonly Gap[] =>
  states.filter(isGap).map(({ question, answer, level, expected, gate, acceptance }) => ({
    question,
    practice,
    answer,
    level,
    expected,
    expectedWord: LEVELS[expected],
    gate,
    // A gap is below proven, so there is always a next step.
    next: question.next[LEVELS[level] as 'absent' | 'informal' | 'in-place'],
    leanedOnBy,
    acceptance,
  }))

const placesOf = onceFor(
  ({ questions }: Catalogue): ReadonlyMap<string, number> => new Map(questions.map(({ id }, index) => [id, index])),
)

/** Gates; then what others lean on most (one hop); then the distance to go; then the order of the catalogue. */
export const gapsOf = (results: readonly PracticeResult[], catalogue: Catalogue): readonly Gap[] => {
  const place = placesOf(catalogue)
  const leanedOnBy = (id: string): number =>
    results.filter(({ practice, expected }) => expected && practice.dependsOn.includes(id)).length
  const withGaps = results.filter(({ states }) => states.some(isGap))
  return flat(withGaps, (result) => ofPractice(result, leanedOnBy(result.practice.id))).toSorted(
    (a, b) =>
      Number(b.gate) - Number(a.gate) ||
      b.leanedOnBy - a.leanedOnBy ||
      b.expected - b.level - (a.expected - a.level) ||
      place.get(a.question.id)! - place.get(b.question.id)!,
  )
}
