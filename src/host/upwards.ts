/**
 * What stands at a folder or at the nearest one above it, for one run: while a run checks its models no repository comes or
 * goes, and thousands of models stand below the same few folders, each of which is looked at once.
 */

import { dirname } from 'node:path'

/** More folders than this are forgotten, so that memory does not grow with the number of models. */
const MOST = 2000

/** `at` says what one folder is, given what the one above it is; the top of the disk has none above it. */
export const upwards = <Found>(
  at: (folder: string, above: () => Found | undefined) => Found | undefined,
): ((folder: string) => Found | undefined) => {
  const known = new Map<string, { readonly found: Found | undefined }>()
  const look = (folder: string): Found | undefined => {
    const before = known.get(folder)
    if (before !== undefined) return before.found
    const above = dirname(folder)
    const found = at(folder, () => (above === folder ? undefined : look(above)))
    if (known.size >= MOST) known.clear()
    known.set(folder, { found })
    return found
  }
  return look
}
