/**
 * What stands at a folder or at the nearest one above it, for one run: while a run checks its models no repository comes or
 * goes, and thousands of models stand below the same few folders, each of which is looked at once.
 */

import { dirname } from 'node:path'

/** More folders than this are forgotten, so that memory does not grow with the number of models. */
const MOST = 2000

interface Look<Found> {
  readonly folder: string
  readonly found: Found | undefined
}

/**
 * `at` says what one folder is, given what the one above it is; the top of the disk has none above it. A folder that others stood
 * below stays known; of those that are asked for only the last one does, for most of thousands have one model and are never
 * asked for again.
 */
export const upwards = <Found>(
  at: (folder: string, above: () => Found | undefined) => Found | undefined,
): ((folder: string) => Found | undefined) => {
  const above = new Map<string, Look<Found>>()
  let last: Look<Found> | undefined
  const look = (folder: string): Look<Found> => ({
    folder,
    found: at(folder, () => {
      const next = dirname(folder)
      return next === folder ? undefined : known(next).found
    }),
  })
  const known = (folder: string): Look<Found> => {
    const before = above.get(folder)
    if (before !== undefined) return before
    const found = look(folder)
    if (above.size >= MOST) above.clear()
    above.set(folder, found)
    return found
  }
  return (folder) => {
    if (last?.folder !== folder) last = above.get(folder) ?? look(folder)
    return last.found
  }
}
