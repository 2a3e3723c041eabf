/** Arithmetic over figures that may be unknown: unknown in, unknown out. */

type Known<T extends readonly (number | undefined)[]> = { readonly [K in keyof T]: number }

/** Applies a formula where every figure is known and the outcome is a number. */
export const from = <const T extends readonly (number | undefined)[]>(
  figures: T,
  formula: (...known: Known<T>) => number,
): number | undefined => {
  if (figures.includes(undefined)) return undefined
  const outcome = formula(...(figures as unknown as Known<T>))
  // A division by nothing says nothing.
  return Number.isFinite(outcome) ? outcome : undefined
}

/** Times that round to once, or to less. */
const ONCE = 1.05
export const isHardlyMore = (times: number): boolean => times < ONCE

/** The largest or the smallest of those that are known. */
export const extreme = (pick: (...all: number[]) => number, figures: readonly (number | undefined)[]) => {
  const known = figures.filter((figure) => figure !== undefined)
  return known.length === 0 ? undefined : pick(...known)
}
