/** A word of a command that people copy, as a shell takes it. */

const PLAIN = /^[\w%+,./:=@-]+$/
/** What means something to a shell also between double quotes. */
const ACTING = /[!"$\\`]/

/** Double quotes where they do: every shell knows them. */
export const shellWord = (word: string): string => {
  if (PLAIN.test(word)) return word
  return ACTING.test(word) ? `'${word.replaceAll("'", String.raw`'\''`)}'` : `"${word}"`
}
