/** A row of bars, one character each. */

const BLOCKS = '▁▂▃▄▅▆▇█'
const ASCII = '.:-=+*#@'

/** Bars from 0 to the largest value; where there are more values than `most`, the last of each stretch stands for it. */
export const sparkline = (values: readonly number[], most: number, ascii: boolean): string => {
  const bars = ascii ? ASCII : BLOCKS
  const stretch = Math.max(1, Math.ceil(values.length / most))
  const shown = values.filter((_, index) => (values.length - 1 - index) % stretch === 0)
  const top = Math.max(1, ...shown)
  return shown.map((value) => bars[Math.min(bars.length - 1, Math.floor((value * bars.length) / top))]).join('')
}
