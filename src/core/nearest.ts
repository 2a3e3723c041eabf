/** What somebody probably meant. */

/** Edits (insert, delete, replace, swap of neighbours) between two words. */
const distance = (a: string, b: string): number => {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1)
      row.push(best)
    }
    before = last
    last = row
  }
  return last[b.length]!
}

const LONGEST = 120

/** How far a guess may be: about a third of the word, at least 2. */
const tolerance = (word: string): number => Math.max(2, Math.floor(word.length / 3))

/** The nearest of `words`, nearest first, at most `count`; an unfinished word finds those that begin or contain it. */
export const nearest = (wanted: string, words: readonly string[], count = 3): readonly string[] => {
  const word = wanted.toLowerCase().slice(0, LONGEST)
  if (word === '') return []
  const rank = (candidate: string): number => {
    const lower = candidate.toLowerCase()
    if (lower === word) return 0
    const edits = distance(word, lower)
    if (word.length >= 3 && (lower.startsWith(word) || lower.endsWith(`.${word}`))) return Math.min(edits, 1)
    if (word.length >= 4 && lower.includes(word)) return Math.min(edits, 2)
    return edits
  }
  return (
    words
      .map((candidate) => ({ candidate, rank: rank(candidate) }))
      .filter((each) => each.rank <= tolerance(word))
      // Of those that are as near, the order of the list: a practice before its questions.
      .sort((a, b) => a.rank - b.rank)
      .slice(0, count)
      .map((each) => each.candidate)
  )
}
