/** Civil dates: days without a clock or a time zone. */

import type { CivilDate } from './types.ts'

const DAY_MS = 86_400_000

const utc = (date: CivilDate): number => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return Date.UTC(year, month - 1, day)
}

/** Days from one date to another; negative where the second is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => Math.round((utc(to) - utc(from)) / DAY_MS)

const DATE_LENGTH = 10

const iso = (milliseconds: number): CivilDate => new Date(milliseconds).toISOString().slice(0, DATE_LENGTH)

/** The same day some months later; the last day of a shorter month. */
const addMonths = (date: CivilDate, months: number): CivilDate => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return iso(Date.UTC(year, month - 1 + months, Math.min(day, last)))
}

const WEEK = 7
const YEAR = 12

/** A date and a period such as `6 months`, `2 weeks`, `1 year` or `90 days`. */
export const addPeriod = (date: CivilDate, period: string): CivilDate => {
  const [count, unit] = period.split(' ') as [string, string]
  const number = Number(count)
  if (unit.startsWith('day')) return iso(utc(date) + number * DAY_MS)
  if (unit.startsWith('week')) return iso(utc(date) + number * WEEK * DAY_MS)
  return addMonths(date, unit.startsWith('year') ? number * YEAR : number)
}
