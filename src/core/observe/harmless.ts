/**
 * Patterns that a repository brings along. Whoever may open a pull request may write one, and a pattern such as `^(a+)+$` tries
 * for ever on a path made for it. So only those are taken whose steps can be counted beforehand: no repeated group with a
 * repetition or a choice inside, nothing that looks back or around, and not too many ways to try.
 */

const LONGEST = 200
/** Of one pattern on one path: a few milliseconds. */
const MOST_STEPS = 10_000_000

interface Cost {
  /** Ways through its choices. */
  readonly ways: number
  /** Parts that may take more or less of a path. */
  readonly loops: number
}

const classEnd = (pattern: string, from: number): number => {
  let at = from + 1
  while (at < pattern.length && pattern[at] !== ']') at += pattern[at] === '\\' ? 2 : 1
  return at
}

/** `undefined` where it cannot be told. */
const costOf = (pattern: string): Cost | undefined => {
  const groups = [{ choices: 1, varies: false }]
  let [ways, loops] = [1, 0]
  for (let at = 0; at < pattern.length; at += 1) {
    const char = pattern[at]!
    const next = pattern[at + 1] ?? ''
    const group = groups.at(-1)!
    if (char === '\\') {
      if (/[1-9k]/.test(next)) return undefined
      at += 1
    } else if (char === '[') at = classEnd(pattern, at)
    else if (char === '(') {
      // Behind the question mark stands what looks around, a name, or a flag.
      if (next === '?' && pattern[at + 2] !== ':') return undefined
      groups.push({ choices: 1, varies: false })
      if (next === '?') at += 2
    } else if (char === '|') {
      group.choices += 1
      group.varies = true
    } else if (char === ')') {
      if (groups.length === 1 || (group.varies && /[*+{]/.test(next))) return undefined
      groups.pop()
      ways *= group.choices
      groups.at(-1)!.varies ||= group.varies
    } else if (/[*+?{]/.test(char)) {
      if (char === '?') ways *= 2
      else loops += 1
      group.varies = true
      // As few as will do is no choice of its own.
      const end = char === '{' ? Math.max(at, pattern.indexOf('}', at)) : at
      at = pattern[end + 1] === '?' ? end + 1 : end
    }
  }
  return { ways: ways * groups[0]!.choices, loops }
}

/** Tests a path by a pattern, where that cannot take long; `undefined` for a pattern that might, or that is none. */
export const harmless = (pattern: string): ((path: string) => boolean) | undefined => {
  const cost = pattern.length > LONGEST ? undefined : costOf(pattern)
  if (cost === undefined) return undefined
  try {
    const compiled = new RegExp(pattern)
    // It may begin at each character of the path, and each loop may end at each.
    return (path) => cost.ways * path.length ** (cost.loops + 1) <= MOST_STEPS && compiled.test(path)
  } catch {
    return undefined
  }
}
