/** The time that is left before the next peak (CR22). */

import { daysBetween } from '#core/model/dates.ts'
import type { OperatingModel } from '#core/model/types.ts'
import type { Calculation, Computations, InputsAround } from './types.ts'

/** Days; left out where the day has passed or nobody said which day today is. */
const daysLeft: Calculation<InputsAround> = ({ date, today }) => {
  const [peak, now] = [date('nextPeakOn'), today()]
  if (peak === undefined || now === undefined) return undefined
  const days = daysBetween(now, peak)
  return days < 0 ? undefined : days
}

/** Whether what is said of a model changes from day to day. Of most nothing does, and they are judged once, whatever the day. */
export const countsDays = ({ service }: OperatingModel): boolean => service.nextPeakOn !== undefined

export const untilThePeak: Computations<InputsAround> = { daysLeft }
