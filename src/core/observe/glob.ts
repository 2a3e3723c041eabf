/** Globs over names from git: case-insensitive, dot files too. What each matches was worked out when opsready was built. */

import type { Glob } from '#core/catalogue/types.ts'
import { framed } from './glob-words.ts'

/** Each once, for all models: V8 is slow to compile them. */
const made = new WeakMap<Glob, RegExp>()

const expression = (glob: Glob): RegExp => {
  const before = made.get(glob)
  if (before !== undefined) return before
  const now = new RegExp(glob.source, 'i')
  made.set(glob, now)
  return now
}

/** Whether a path from the root of the repository matches any of the globs. */
export const anyOf =
  (globs: readonly Glob[]): ((path: string) => boolean) =>
  (path) => {
    const name = framed(path)
    return globs.some((glob) => glob.words.some((word) => name.includes(word)) && expression(glob).test(path))
  }
