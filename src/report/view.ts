/** What a report of gaps is made from: values only. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Assessment, Ratio, Totals, Verdict } from '#core/judgement/types.ts'
import type { OperatingModel } from '#core/model/types.ts'
import type { TrendView } from './trend/view.ts'

export interface GapsView {
  readonly assessment: Assessment
  readonly model: OperatingModel
  readonly catalogue: Catalogue
  /** Version of this tool. */
  readonly version: string
  /** How it moved; told by the HTML page, and only where it was asked for. */
  readonly moved?: TrendView | undefined
}

export const VERDICT_WORDS = {
  'not-ready': 'Not ready',
  'too-little-known': 'Too little is known',
  'ready-with-accepted-risks': 'Ready with accepted risks',
  'ready-with-gaps': 'Ready with gaps',
  ready: 'Ready',
} as const satisfies Record<Verdict, string>

const PER_CENT = 10

/** Thousandths as a whole per cent, rounded down: never better than it is. */
export const percent = (permille: number | undefined): string =>
  permille === undefined ? '–' : `${Math.floor(permille / PER_CENT)}%`

/** A mean as a whole per cent; of nothing there is none. */
export const meanPercent = ({ permille, practices }: Totals['claimed']): string =>
  percent(practices === 0 ? undefined : permille)

/** Said in place of a mean. */
export const NO_MEAN = 'none is expected in this phase'

/** Points out of what there is to get. */
export const ratio = ({ points, outOf }: Ratio): string => (outOf === 0 ? '–' : `${points}/${outOf}`)

const BAR = 10

/** Ten cells; only a full figure fills the last one. */
export const bar = (permille: number | undefined, full = '█', empty = '░'): string => {
  const filled = permille === undefined ? 0 : Math.floor(permille / (1000 / BAR))
  return full.repeat(filled) + empty.repeat(BAR - filled)
}
