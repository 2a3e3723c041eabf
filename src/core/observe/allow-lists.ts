/** Paths that the repository's own scanners of secrets let pass, from the lists that they read. */

import { harmless } from './harmless.ts'

export type Allows = (path: string) => boolean

/** One path a line, as `.gitleaksignore` has them: `commit:path:rule:line`, or without the commit. */
const ofLines = (text: string): readonly Allows[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line): readonly Allows[] => {
      const start = line.split(':').find((part) => part.includes('/') || part.includes('.'))
      return start === undefined ? [] : [(path) => path.startsWith(start)]
    })

const PATHS = /^[ \t]*paths[ \t]*=[ \t]*\[/gm
/** What stands in a list of TOML: a text in one of its four quotes, or what parts them. */
const ITEM = /'''([\s\S]*?)'''|'([^'\n]*)'|"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|[\s,]+|#.*/y

/** More patterns than a team writes. */
const MOST = 100

/** Patterns in the lists of paths of `.gitleaks.toml`. Those of its rules say what a secret looks like, and allow nothing. */
const patternsIn = (text: string): readonly string[] => {
  const patterns: string[] = []
  PATHS.lastIndex = 0
  while (patterns.length < MOST && PATHS.exec(text) !== null) {
    ITEM.lastIndex = PATHS.lastIndex
    for (let item = ITEM.exec(text); item !== null && patterns.length < MOST; item = ITEM.exec(text)) {
      PATHS.lastIndex = ITEM.lastIndex
      const pattern = item[1] ?? item[2]
      if (pattern !== undefined) patterns.push(pattern)
    }
  }
  return patterns
}

/** None of a file that is no such list. */
export const allowsIn = (path: string, text: string): readonly Allows[] => {
  if (path === '.gitleaksignore' || path === '.trufflehogignore') return ofLines(text)
  if (path === '.secrets.baseline')
    return [...text.matchAll(/"filename":\s*"([^"]+)"/g)].flatMap(([, name]) => ofLines(name!))
  return path === '.gitleaks.toml' ? patternsIn(text).flatMap((pattern) => harmless(pattern) ?? []) : []
}
