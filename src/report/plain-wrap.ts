/**
 * Wrapping for text in which every character takes one column, words are set apart by single spaces and fit a line: nearly all
 * of what is said. It breaks lines where the library does, or gives way; the tables of wide characters need not be loaded.
 */

/** Latin letters, the punctuation of typesetters, arrows and lines. What may combine with its neighbours is not among them. */
const NARROW = /^[\n -~\u00A1-\u00AC\u00AE-\u02FF\u2010-\u2027\u2190-\u2193\u2500-\u259F]*$/

const isWordy = (line: string): boolean => !line.startsWith(' ') && !line.endsWith(' ') && !line.includes('  ')

const wrapLine = (line: string, width: number): string | undefined => {
  if (!isWordy(line)) return undefined
  const rows: string[] = []
  let row = ''
  for (const word of line.split(' ')) {
    if (word.length > width) return undefined
    if (row === '') row = word
    else if (row.length + 1 + word.length <= width) row += ` ${word}`
    else {
      rows.push(row)
      row = word
    }
  }
  return [...rows, row].join('\n')
}

/** The text broken at `width` columns, or `undefined` where the library has to say. */
export const wrapPlain = (text: string, width: number): string | undefined => {
  if (!NARROW.test(text)) return undefined
  const lines = text.split('\n').map((line) => wrapLine(line, width))
  return lines.includes(undefined) ? undefined : lines.join('\n')
}

/** The columns that a text takes, or `undefined` where the library has to say. */
export const plainWidth = (text: string): number | undefined =>
  NARROW.test(text) && !text.includes('\n') ? text.length : undefined
