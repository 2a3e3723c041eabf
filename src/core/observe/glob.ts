/** Globs over names from git: the one door to picomatch. */

import picomatch from 'picomatch'

/** Whether a path from the root of the repository matches any of the patterns: case-insensitive, dot files too. */
export const anyOf = (patterns: readonly string[]): ((path: string) => boolean) => {
  if (patterns.length === 0) return () => false
  // One expression for all: a large tree has a hundred thousand names, and most match nothing.
  const sources = patterns.map((pattern) => `(?:${picomatch.makeRe(pattern, { nocase: true, dot: true }).source})`)
  const any = new RegExp(sources.join('|'), 'i')
  return (path) => any.test(path)
}
