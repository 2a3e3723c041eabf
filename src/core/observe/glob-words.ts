/**
 * Which names have which words: one pass over a tree, in place of one for each of a hundred lists of globs. Most globs match
 * nothing in most trees, and their expressions are then never made.
 */

import type { Glob } from '#core/catalogue/types.ts'

/** A path as words are looked up in it: in small letters, each name between slashes. */
export const framed = (path: string): string => `/${path.toLowerCase()}/`

/** Words are found by their first three characters; none is shorter. */
const BITS = 8
const HEAD = 3
const MASK = 2 ** (HEAD * BITS) - 1

/** The next three characters, as a number; that some heads share one does no harm. */
const next = (head: number, char: number): number => ((head << BITS) | (char & (2 ** BITS - 1))) & MASK

const headOf = (word: string): number => next(next(next(0, word.charCodeAt(0)), word.charCodeAt(1)), word.charCodeAt(2))

const byHead = (words: Iterable<string>): ReadonlyMap<number, readonly string[]> => {
  const heads = new Map<number, string[]>()
  for (const word of words) {
    const head = headOf(word)
    const group = heads.get(head)
    if (group === undefined) heads.set(head, [word])
    else group.push(word)
  }
  return heads
}

/** The indexes of the paths that have each word; words that no path has are left out. */
const whereWords = (globs: readonly Glob[], paths: readonly string[]): ReadonlyMap<string, readonly number[]> => {
  const heads = byHead(new Set(globs.flatMap(({ words }) => words)))
  const found = new Map<string, number[]>()
  for (const [index, path] of paths.entries()) {
    const name = framed(path)
    let head = 0
    for (let at = 0; at < name.length; at += 1) {
      head = next(head, name.charCodeAt(at))
      for (const word of heads.get(head) ?? []) {
        if (!name.startsWith(word, at + 1 - HEAD)) continue
        const known = found.get(word)
        if (known === undefined) found.set(word, [index])
        else if (known.at(-1) !== index) known.push(index)
      }
    }
  }
  return found
}

/**
 * Looks at the paths once, for all of these globs.
 *
 * @returns for some of them, the indexes of the paths that may match, in order; no other path does
 */
export const mayMatch = (
  all: readonly Glob[],
  paths: readonly string[],
): ((globs: readonly Glob[]) => readonly number[]) => {
  const where = whereWords(all, paths)
  return (globs) =>
    [...new Set(globs.flatMap(({ words }) => words.flatMap((word) => where.get(word) ?? [])))].toSorted((a, b) => a - b)
}
