import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addPeriod, daysBetween } from '#core/model/dates.ts'

/** A calendar of its own, for comparing: the day some months later, or the last one of a shorter month. */
const later = (date: string, months: number): string => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, last))).toISOString().slice(0, 10)
}

const date = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2399-12-31T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10))

describe('a period after a date', () => {
  it.each([
    ['2026-11-25', '6 months', '2027-05-25'],
    ['2026-08-31', '6 months', '2027-02-28'],
    ['2027-08-31', '6 months', '2028-02-29'],
    ['2028-02-29', '1 year', '2029-02-28'],
    ['2026-12-31', '1 month', '2027-01-31'],
    ['2026-11-25', '90 days', '2027-02-23'],
    ['2026-11-25', '2 weeks', '2026-12-09'],
  ])('%s and %s is %s', (from, period, to) => {
    expect(addPeriod(from, period)).toBe(to)
  })

  it('is the same day some months later, or the last one there is', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 600 }), (from, months) => {
        expect(addPeriod(from, `${months} months`)).toBe(later(from, months))
      }),
    )
  })
})

describe('days between two dates', () => {
  it('count from the first to the second', () => {
    expect(daysBetween('2026-11-25', '2026-12-25')).toBe(30)
    expect(daysBetween('2027-03-01', '2027-02-28')).toBe(-1)
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  })
})
