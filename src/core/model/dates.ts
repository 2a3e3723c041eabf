/** Civil dates: days without a clock or a time zone. */

import type { CivilDate } from './types.ts'

const DAY_MS = 86_400_000

type Parts = readonly [year: number, month: number, day: number]

/** The parts stand where the schema has them: `2026-11-25`. */
const partsOf = (date: CivilDate): Parts => [Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8))]

const utc = (date: CivilDate): number => {
  const [year, month, day] = partsOf(date)
  return Date.UTC(year, month - 1, day)
}

/** Days from one date to another; negative where the second is earlier. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => Math.round((utc(to) - utc(from)) / DAY_MS)

const DATE_LENGTH = 10

const iso = (milliseconds: number): CivilDate => new Date(milliseconds).toISOString().slice(0, DATE_LENGTH)

const YEAR_MONTHS = 12

/** Days of each month of a year that is no leap year. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Months count from 1. */
const lastDay = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : MONTH_DAYS[month - 1]!)

const digits = (number: number, length: number): string => String(number).padStart(length, '0')

/** The same day some months later; the last day of a shorter month. */
const addMonths = (date: CivilDate, months: number): CivilDate => {
  const [year, month, day] = partsOf(date)
  const all = year * YEAR_MONTHS + month - 1 + months
  const [inYear, inMonth] = [Math.floor(all / YEAR_MONTHS), (all % YEAR_MONTHS) + 1]
  return `${digits(inYear, 4)}-${digits(inMonth, 2)}-${digits(Math.min(day, lastDay(inYear, inMonth)), 2)}`
}

const WEEK_DAYS = 7

/** Whether a day is still to come; for people east of Greenwich tomorrow has begun. */
export const isAhead = (date: CivilDate, today: CivilDate): boolean => date > today && daysBetween(today, date) > 1

/** A date and a period such as `6 months`, `2 weeks`, `1 year` or `90 days`. */
export const addPeriod = (date: CivilDate, period: string): CivilDate => {
  const [count, unit] = period.split(' ') as [string, string]
  const number = Number(count)
  if (unit.startsWith('day')) return iso(utc(date) + number * DAY_MS)
  if (unit.startsWith('week')) return iso(utc(date) + number * WEEK_DAYS * DAY_MS)
  return addMonths(date, unit.startsWith('year') ? number * YEAR_MONTHS : number)
}
