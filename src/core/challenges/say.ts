/** Fills a rule's sentence: {names} with facts and figures in plain words; [parts] are left out where one of theirs is unknown or 0. */

/** How often, in the middle of a sentence: "You release …". */
const RATES: Readonly<Record<string, string>> = {
  'many-per-day': 'several times a day',
  daily: 'about once a working day',
  weekly: 'about weekly',
  fortnightly: 'every two weeks or so',
  monthly: 'about monthly',
  quarterly: 'every three months or so',
  'half-yearly-or-less': 'twice a year or less',
}

const HALF = 2

/** Rounded only when said: days to halves, everything else whole. */
const rounded = (value: number, unit: string): string =>
  String(unit.startsWith('days') ? Math.round(value * HALF) / HALF : Math.round(value))

export interface Sayable {
  readonly value: number
  readonly unit: string
}

/** What a name stands for: a computed figure, or a fact. */
export type Lookup = (name: string) => Sayable | string | undefined

const word = (said: Sayable | string): string =>
  typeof said === 'string' ? (RATES[said] ?? said) : rounded(said.value, said.unit)

const isMissing = (said: Sayable | string | undefined): boolean =>
  said === undefined || (typeof said === 'object' && said.value === 0)

const fill = (text: string, lookup: Lookup): string =>
  text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const said = lookup(name)
    return said === undefined ? 'an unknown number of' : word(said)
  })

const namesIn = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)

export const say = (sentence: string, lookup: Lookup): string =>
  fill(
    sentence.replaceAll(/\[([^\]]*)\]/g, (_, inner: string) =>
      namesIn(inner).some((name) => isMissing(lookup(name))) ? '' : inner,
    ),
    lookup,
  )
