/**
 * A text without the lines that no person wrote: of a bundle, of data, or made to hold up whoever reads it. Many patterns try
 * again from each blank or each word of a line, which costs nothing on lines that people write.
 */

/** The longest line that is read. */
const LONGEST = 2000
/** Characters of blank lines on end; what stands below more of them is not read. */
const MOST_BLANK = 500

const isBlank = (text: string, from: number, end: number): boolean => {
  const first = text.charCodeAt(from)
  // Nearly every line is told by its first character.
  return (first <= 32 || first > 127) && text.slice(from, end).trim() === ''
}

/** The numbers of the lines stay. */
export const ownLines = (text: string, longest = LONGEST): string => {
  let own = ''
  let done = 0
  let blank = 0
  for (let from = 0, end = 0; from < text.length; from = end + 1) {
    end = text.indexOf('\n', from)
    if (end === -1) end = text.length
    if (end - from > longest) {
      own += text.slice(done, from)
      done = end
      blank += 1
    } else blank = isBlank(text, from, end) ? blank + end - from + 1 : 0
    if (blank > MOST_BLANK) return own + text.slice(done, from)
  }
  return done === 0 ? text : own + text.slice(done)
}
