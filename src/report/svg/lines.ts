/** Text in a picture: SVG breaks no lines, so words are laid out by count. */

/** Breaks text into lines of at most `most` characters, between words; a longer word stays whole. */
export const lines = (text: string, most: number): readonly string[] => {
  const made: string[] = []
  for (const word of text.split(' ')) {
    const last = made.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) made[made.length - 1] = `${last} ${word}`
    else made.push(word)
  }
  return made
}
