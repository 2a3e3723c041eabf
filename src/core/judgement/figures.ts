/**
 * The figures of one practice: the weakest of three decides, and writing things down may be one step behind doing them.
 * Compared as integers; a thousandth is rounded down and only shown.
 */

import type { Axis, Level } from '#core/catalogue/types.ts'
import type { Band, Figures, QuestionState, Ratio } from './types.ts'

const PERMILLE = 1000

/** Points that a question can give. */
const MOST = 3

/** A level as it is claimed, or as far as it is shown. */
type Counted = 'level' | 'evidencedLevel'

/** Points and the most there could be, on each axis. */
const tally = (states: readonly QuestionState[], counted: Counted): Readonly<Record<Axis, Ratio>> => {
  const all = {
    understood: { points: 0, outOf: 0 },
    established: { points: 0, outOf: 0 },
    documented: { points: 0, outOf: 0 },
  }
  for (const state of states) {
    const ratio = all[state.question.axis]
    ratio.points += state[counted]
    ratio.outOf += MOST
  }
  return all
}

/** The smallest of those that are known. */
const least = <Figure extends number>(figures: readonly (Figure | undefined)[]): Figure | undefined => {
  let smallest: Figure | undefined
  for (const each of figures) if (each !== undefined && (smallest === undefined || each < smallest)) smallest = each
  return smallest
}

/** Thousandths of one axis; the documented axis is eased by a third, at most to the whole. */
const axisPermille = ({ points, outOf }: Ratio, eased: boolean): number | undefined => {
  if (outOf === 0) return undefined
  const of3 = points * 3 + (eased ? outOf : 0)
  return Math.min(PERMILLE, Math.floor((of3 * PERMILLE) / (outOf * 3)))
}

/** The figures of a practice from its in-scope questions. */
export const figuresOf = (states: readonly QuestionState[], counted: Counted): Figures => {
  const { understood, established, documented } = tally(states, counted)
  const permille = least([
    axisPermille(understood, false),
    axisPermille(established, false),
    axisPermille(documented, true),
  ])
  return { understood, established, documented, permille }
}

const axisLevel = ({ points, outOf }: Ratio, eased: boolean): Level | undefined => {
  const count = outOf / MOST
  return count === 0 ? undefined : (Math.min(3, Math.floor((points + (eased ? count : 0)) / count)) as Level)
}

/** Whole levels of a practice: the smallest of its axes, each the floor of its mean, the documented one eased by one level. */
export const practiceLevel = ({ understood, established, documented }: Figures): Level | undefined =>
  least([axisLevel(understood, false), axisLevel(established, false), axisLevel(documented, true)])

/** Words for ranges, so that nobody argues about a percent. */
export const bandOf = (permille: number | undefined): Band | undefined => {
  if (permille === undefined) return undefined
  if (permille <= 150) return 'not achieved'
  if (permille <= 500) return 'partly'
  return permille <= 850 ? 'largely' : 'fully'
}
