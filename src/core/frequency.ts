/** What a measured rate of release is called: one table, so that what is proposed and what is challenged never differ. */

/** Bands of `releaseFrequency`, fastest first, with the longest median of days between releases that still reads as each. */
export const BANDS = [
  ['many-per-day', 0.7],
  ['daily', 3],
  ['weekly', 10],
  ['fortnightly', 21],
  ['monthly', 60],
  ['quarterly', 135],
  ['half-yearly-or-less', Infinity],
] as const

/** The place among the bands of an interval in days; every number has one. */
export const bandOf = (days: number): number => BANDS.findIndex(([, longest]) => days <= longest)

/** The place among the bands of a word of the model; `undefined` where it is none of them. */
export const bandNamed = (word: unknown): number | undefined => {
  const band = BANDS.findIndex(([name]) => name === word)
  return band === -1 ? undefined : band
}

/** The word of the model for an interval. */
export const frequencyWord = (days: number): (typeof BANDS)[number][0] => BANDS[bandOf(days)]![0]
