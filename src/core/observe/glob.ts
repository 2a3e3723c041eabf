/** Globs over names from git: the one door to picomatch. */

import picomatch from 'picomatch'

/** Whether a path from the root of the repository matches any of the patterns: case-insensitive, dot files too. */
export const anyOf = (patterns: readonly string[]): ((path: string) => boolean) =>
  patterns.length === 0 ? () => false : picomatch([...patterns], { nocase: true, dot: true })
