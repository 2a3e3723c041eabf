/** Where something stands, as the hosts of pipelines want it: from the root of the repository. */

import type { Location } from '#core/finding.ts'

/** A fault without a place is shown where the model would be. */
const SOMEWHERE: Location = { file: 'operating-model.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }

/** A path seen from `folder`, seen from the root instead; one that leaves the repository stays as it is. */
export const fromRoot = (folder: string, file: string): string => {
  if (folder === '' || file.startsWith('/')) return file
  const kept = folder.split('/')
  for (const part of file.split('/')) {
    if (part === '..') {
      if (kept.pop() === undefined) return file
    } else if (part !== '.') kept.push(part)
  }
  return kept.join('/')
}

/** A place of many lines is shown by where it begins: a host would mark all of them, or the last. */
const oneLine = (at: Location): Location =>
  at.endLine === at.line ? at : { ...at, endLine: at.line, endColumn: at.column + 1 }

/** The place from the root of the repository, within one line; `folder` is the working folder, from there. */
export const placeOf = (folder: string, location: Location = SOMEWHERE): Location =>
  oneLine({ ...location, file: fromRoot(folder, location.file) })
