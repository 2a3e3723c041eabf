/** A row of bars, one character each. */

const BLOCKS = '▁▂▃▄▅▆▇█'
const ASCII = '.:-=+*#@'

/**
 * Bars from 0 to the largest value, and a blank where nothing was measured; where there are more values than `most`, the last of
 * each stretch stands for it.
 */
export const sparkline = (values: readonly (number | undefined)[], most: number, ascii: boolean): string => {
  const bars = ascii ? ASCII : BLOCKS
  const stretch = Math.max(1, Math.ceil(values.length / most))
  const shown = values.filter((_, index) => (values.length - 1 - index) % stretch === 0)
  const top = Math.max(1, ...shown.filter((value) => value !== undefined))
  const bar = (value: number) => bars[Math.min(bars.length - 1, Math.floor((value * bars.length) / top))]
  return shown.map((value) => (value === undefined ? ' ' : bar(value))).join('')
}
