import type { Clock } from '#commands/host.ts'

const ISO_DATE = 10

/** The only clock: today in UTC, unless a date is given. */
export const realClock = (given: string | undefined): Clock => ({
  elapsed: () => performance.now() / 1000,
  today: () => given ?? new Date().toISOString().slice(0, ISO_DATE),
})

/** Since 1970, to compare with the times of files; never for a report. */
export const milliseconds = (): number => new Date().getTime()
