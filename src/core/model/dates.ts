/** Civil dates: days without a clock or a time zone. */

import type { CivilDate } from './types.ts'

const DAY_MS = 86_400_000

const utc = (date: CivilDate): number => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return Date.UTC(year, month - 1, day)
}

/** Days from one date to another; negative where the second is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => Math.round((utc(to) - utc(from)) / DAY_MS)
