/** Hours promised, and the people behind them (CR11). */

import { from } from './apply.ts'
import type { Calculation, Computations } from './types.ts'
import { PER_CENT } from './units.ts'

/** Hours a week; unknown for hours that are extended by an amount nobody said. */
const hoursPromised: Calculation = ({ nominal }) => nominal('supportHours', 'hoursPerWeek')
const hoursCovered: Calculation = ({ nominal }) => nominal('onCall', 'hoursPerWeek')

const hoursUncovered: Calculation = (inputs) =>
  from([hoursPromised(inputs), hoursCovered(inputs)], (promised, covered) => Math.max(0, promised - covered))

const shareUncovered: Calculation = (inputs) =>
  from([hoursUncovered(inputs), hoursPromised(inputs)], (open, promised) => (PER_CENT * open) / promised)

/** Share of the weeks in which each person is on call, one at a time; left out where there is no rota, however many once shared one. */
const shareOnCall: Calculation = ({ word, number }) =>
  word('onCall')?.startsWith('rota-') === true
    ? from([number('peopleOnCall')], (people) => PER_CENT / people)
    : undefined

export const hoursAgainstPeople: Computations = {
  hoursPromised,
  hoursCovered,
  hoursUncovered,
  shareUncovered,
  shareOnCall,
}
