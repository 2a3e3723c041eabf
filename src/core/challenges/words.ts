/** Facts in the middle of a sentence, and numbers as people say them. */

const PHRASES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  // You release …
  releaseFrequency: {
    'many-per-day': 'several times a day',
    daily: 'about once a working day',
    weekly: 'about weekly',
    fortnightly: 'every two weeks or so',
    monthly: 'about monthly',
    quarterly: 'every three months or so',
    'half-yearly-or-less': 'twice a year or less',
  },
  // The service is …
  phase: {
    discovery: 'in discovery',
    alpha: 'in alpha',
    'private-beta': 'in private beta',
    'public-beta': 'in public beta',
    live: 'live',
    retiring: 'being retired',
  },
  // It handles … of real people.
  personalData: {
    personal: 'personal data',
    'special-category': 'especially sensitive data',
    'payment-card': 'payment card numbers',
  },
  // Who looks after it next: …
  continuesAfterLaunch: {
    yes: 'the same team',
    reduced: 'some of the same people',
    'different-team': 'another team',
    no: 'nobody, the team ends',
    unknown: 'nobody has decided',
  },
  // An ordinary change takes …
  typicalLeadTime: {
    'under-an-hour': 'less than an hour',
    'under-a-day': 'less than a day',
    'under-a-week': 'less than a week',
    'under-a-month': 'less than a month',
    longer: 'a month or more',
  },
}

/** A value of a fact as it stands in a sentence. */
export const phrase = (fact: string, value: string): string => PHRASES[fact]?.[value] ?? value

const HALF = 2
const round = (value: number, to: number): number => Math.round(value * to) / to

/** Below this many, "times" has one decimal; above it is whole. */
const FEW_TIMES = 3
const TENTH = 10
const HUNDREDTH = 100
const MILLIONTH = 1_000_000
const WHOLE = 100

/** Unit of a number that the team gave: it is said as it was given, and 99.999 is not 100. */
export const AS_GIVEN = 'as given'

/** Rounded, with as many more decimals as it takes to tell it from numbers that it is not, such as the target that it misses. */
const told = (value: number, to: number, others: readonly unknown[]): number => {
  const isTold = (places: number): boolean => others.every((other) => value === other || round(value, places) !== other)
  let places = to
  while (places < MILLIONTH && !isTold(places)) places *= TENTH
  return round(value, places)
}

/**
 * Rounded only when said: minutes, hours, changes and shares whole, days to halves, availabilities to two decimals. `others` are figures of
 * the team that an availability or its minutes stand beside.
 */
export const rounded = (name: string, unit: string, value: number, others: readonly unknown[] = []): number => {
  if (unit === AS_GIVEN) return value
  if (/availability/i.test(name)) return told(value, HUNDREDTH, [WHOLE, ...others])
  if (unit.startsWith('minutes')) return told(value, 1, others)
  if (unit.startsWith('days')) return round(value, HALF)
  if (unit.startsWith('times')) return round(value, value < FEW_TIMES ? TENTH : 1)
  return Math.round(value)
}

const ONE: Readonly<Record<string, string>> = { people: 'person' }

const one = (many: string): string => ONE[many] ?? many.replace(/s$/, '')

/** 1 day, 7 days. */
export const counted = (number: number, many: string): string => `${number} ${number === 1 ? one(many) : many}`

/** A number that is rounded, with its word where it has one. Something is never said to be nothing. */
export const approximate = (value: number, number: number, many?: string): string => {
  if (value > 0 && number === 0) return many === undefined ? 'less than 1' : `less than one ${one(many)}`
  return many === undefined ? String(number) : counted(number, many)
}

/** Every 7 days, every day. */
export const every = (days: number): string => {
  if (days === 1) return 'every day'
  return days === 1 / HALF ? 'twice a day' : `every ${counted(days, 'days')}`
}

const HOUR = 60
const TWO_HOURS = 120
const FOUR_DAYS = 5760
const DAY = 1440

/** 3 hours 20 minutes; half units where that is exact: 5.5 hours. */
const inUnits = (minutes: number, [unit, many]: readonly [number, string], smaller: () => string): string => {
  if ((minutes * HALF) % unit === 0) return counted(minutes / unit, many)
  return `${counted(Math.floor(minutes / unit), many)} ${smaller()}`
}

const hours = (minutes: number): string => inUnits(minutes, [HOUR, 'hours'], () => counted(minutes % HOUR, 'minutes'))

const lessThanADay = (minutes: number): string => (minutes < HOUR ? counted(minutes, 'minutes') : hours(minutes))

/** Minutes as people say them, and none of them lost: 90 minutes, 5.5 hours, 3 hours 20 minutes, 7 days. */
export const duration = (minutes: number): string => {
  const whole = Math.round(minutes)
  if (whole < TWO_HOURS && whole !== HOUR) return approximate(minutes, whole, 'minutes')
  if (whole < FOUR_DAYS) return hours(whole)
  return inUnits(whole, [DAY, 'days'], () => lessThanADay(whole % DAY))
}
