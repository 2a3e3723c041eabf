/** Where a piece of evidence is looked up: the model's folder, then each evidence root; a leading / is the repository's root. */

/** Two slashes together, one at an end, `.` and `..`: nearly no path has any. */
const UNUSUAL = /(?:^|\/)\.{0,2}(?:\/|$)/

/** Resolves `.` and `..`; `undefined` where it leaves the repository. */
const normal = (parts: string): string | undefined => {
  if (!UNUSUAL.test(parts)) return parts
  const kept: string[] = []
  for (const part of parts.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') {
      if (kept.pop() === undefined) return undefined
    } else kept.push(part)
  }
  return kept.join('/')
}

/**
 * Candidate paths from the root of the repository, in the order of looking.
 *
 * @param folder the model's folder, from the root; `''` for the root itself
 * @param roots `policy.evidenceRoots`, from the root
 */
export const candidates = (path: string, folder: string, roots: readonly string[]): readonly (string | undefined)[] =>
  path.startsWith('/')
    ? [normal(path)]
    : [folder, ...roots].map((from) => normal(from === '' ? path : `${from}/${path}`))
