/** How long the rest takes at this team's own pace. */

const ENOUGH = 8
const MINUTE = 60
const STEP = 5

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]!

/**
 * Minutes for what is left, in steps of five; `undefined` until enough questions were answered to know the pace.
 *
 * @param seconds how long each question of this sitting took; the median, so that a coffee break does not count
 */
export const minutesLeft = (seconds: readonly number[], left: number): number | undefined =>
  seconds.length < ENOUGH || left === 0
    ? undefined
    : Math.max(STEP, Math.round((median(seconds) * left) / MINUTE / STEP) * STEP)
