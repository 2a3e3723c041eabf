/** Facts in the middle of a sentence, numbers as people say them, and lists. */

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

/** Rounded only when said: minutes, hours, changes and shares whole, days to halves, availabilities to two decimals. */
export const rounded = (name: string, unit: string, value: number): number => {
  if (/availability/i.test(name)) return round(value, HUNDREDTH)
  if (unit.startsWith('days')) return round(value, HALF)
  if (unit.startsWith('times')) return round(value, value < FEW_TIMES ? TENTH : 1)
  return Math.round(value)
}

const ONE: Readonly<Record<string, string>> = { people: 'person' }

/** 1 day, 7 days. */
export const counted = (number: number, many: string): string =>
  `${number} ${number === 1 ? (ONE[many] ?? many.replace(/s$/, '')) : many}`

const HOUR = 60
const TWO_HOURS = 120
const FOUR_DAYS = 5760
const DAY = 1440

/** Minutes as people say them: 90 minutes, 5.5 hours, 7 days. */
export const duration = (minutes: number): string => {
  if (minutes < TWO_HOURS && minutes !== HOUR) return counted(Math.round(minutes), 'minutes')
  if (minutes < FOUR_DAYS) return counted(round(minutes / HOUR, HALF), 'hours')
  return counted(round(minutes / DAY, HALF), 'days')
}

/** A, B and C; parted by semicolons where one holds a comma. */
export const listed = (parts: readonly string[]): string => {
  if (parts.some((each) => each.includes(','))) return parts.join('; ')
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`
}
