/** What a half-typed path may be meant to become: as a shell completes, and by any part of a name. */

import { byCodeUnit } from '#core/order.ts'

const MOST = 50

/** Up to the next slash after what is typed: a folder is entered before its files are listed. */
const step = (path: string, typed: string): string => {
  const slash = path.indexOf('/', typed.length)
  return slash === -1 ? path : path.slice(0, slash + 1)
}

/** Names that begin so, folder by folder, then whole paths that hold it anywhere; case does not matter. Best first. */
export const completePath = (typed: string, paths: readonly string[]): readonly string[] => {
  const wanted = typed.toLowerCase()
  const ordered = paths.toSorted(byCodeUnit)
  const beginning = new Set<string>()
  const holding: string[] = []
  for (const path of ordered) {
    const name = path.toLowerCase()
    if (name.startsWith(wanted)) beginning.add(step(path, typed))
    else if (wanted.length > 1 && name.includes(wanted)) holding.push(path)
  }
  return [...beginning, ...holding].slice(0, MOST)
}
