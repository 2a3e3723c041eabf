/** Globs over names from git: the one door to picomatch. */

import picomatch from 'picomatch'

/** Each list once: the catalogue asks with the same lists for every model, and reading a pattern is the dear part. */
const known = new Map<string, RegExp>()

const reading = (patterns: readonly string[]): RegExp => {
  const key = patterns.join('\n')
  const before = known.get(key)
  if (before !== undefined) return before
  // One expression for all: a large tree has a hundred thousand names, and most match nothing.
  const sources = patterns.map((pattern) => `(?:${picomatch.makeRe(pattern, { nocase: true, dot: true }).source})`)
  const any = new RegExp(sources.join('|'), 'i')
  known.set(key, any)
  return any
}

/** Whether a path from the root of the repository matches any of the patterns: case-insensitive, dot files too. */
export const anyOf = (patterns: readonly string[]): ((path: string) => boolean) => {
  if (patterns.length === 0) return () => false
  const any = reading(patterns)
  return (path) => any.test(path)
}
