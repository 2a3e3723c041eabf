/** Counts and lists as they stand in a sentence. */

/** `1 file`, `3 files`; `many` where the plural is another word, or more than the noun changes. */
export const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`

/** A, B and C; set apart by semicolons where one holds a comma. */
export const listed = (parts: readonly string[]): string => {
  if (parts.some((each) => each.includes(','))) return parts.join('; ')
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`
}
