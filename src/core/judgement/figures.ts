/**
 * The figures of one practice: the weakest of three decides, and writing things down may be one step behind doing them.
 * Compared as integers; a thousandth is rounded down and only shown.
 */

import type { Level } from '#core/catalogue/types.ts'
import { tally } from './levels.ts'
import type { Band, Figures, QuestionState, Ratio } from './types.ts'

const PERMILLE = 1000

/** Thousandths of one axis; the documented axis is eased by a third, at most to the whole. */
const axisPermille = ({ points, outOf }: Ratio, eased: boolean): number | undefined => {
  if (outOf === 0) return undefined
  const of3 = points * 3 + (eased ? outOf : 0)
  return Math.min(PERMILLE, Math.floor((of3 * PERMILLE) / (outOf * 3)))
}

/** The figures of a practice from its in-scope questions; `level` picks claimed or evidenced. */
export const figuresOf = (states: readonly QuestionState[], level: (state: QuestionState) => Level): Figures => {
  const { understood, established, documented } = tally(states, level)
  const parts = [
    axisPermille(understood, false),
    axisPermille(established, false),
    axisPermille(documented, true),
  ].filter((part): part is number => part !== undefined)
  return { understood, established, documented, permille: parts.length === 0 ? undefined : Math.min(...parts) }
}

/** Whole levels of a practice: the smallest of its axes, each the floor of its mean, the documented one eased by one level. */
export const practiceLevel = ({ understood, established, documented }: Figures): Level | undefined => {
  const mean = ({ points, outOf }: Ratio, eased: boolean): number | undefined => {
    const count = outOf / 3
    return count === 0 ? undefined : Math.min(3, Math.floor((points + (eased ? count : 0)) / count))
  }
  const parts = [mean(understood, false), mean(established, false), mean(documented, true)].filter(
    (part): part is number => part !== undefined,
  )
  return parts.length === 0 ? undefined : (Math.min(...parts) as Level)
}

/** Words for ranges, so that nobody argues about a percent. */
export const bandOf = (permille: number | undefined): Band | undefined => {
  if (permille === undefined) return undefined
  if (permille <= 150) return 'not achieved'
  if (permille <= 500) return 'partly'
  return permille <= 850 ? 'largely' : 'fully'
}
