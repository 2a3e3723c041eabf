/** Answers what a path of evidence is, from lists of paths: no file is touched here. */

import { isOwnFile } from '#core/judgement/evidence.ts'
import { onceFor } from '#core/once-for.ts'
import { remembered } from '#core/remembered.ts'
import type { PathState } from './define.ts'
import { candidates } from './evidence-places.ts'

/** Paths from the root of the repository, forward slashes. */
export interface Listed {
  readonly tracked: ReadonlySet<string>
  readonly untracked: ReadonlySet<string>
  readonly links: ReadonlySet<string>
}

/** Places of tracked files at which something else stands now: the list of git is older than the work tree. */
export type Replaced = ReadonlyMap<string, 'link' | 'folder'>

const NOTHING_REPLACED: Replaced = new Map()

/** Every folder that something is in, with the first path in it; once for all the models of a repository, which share their lists. */
export const foldersOf = onceFor((paths: { readonly keys: () => Iterable<string> }): ReadonlyMap<string, string> => {
  const folders = new Map<string, string>()
  for (const path of paths.keys())
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      const folder = path.slice(0, slash)
      if (folders.has(folder)) break
      folders.set(folder, path)
    }
  return folders
})

const isUnderLink = (path: string, links: ReadonlySet<string>): boolean => {
  for (let slash = path.length; slash > 0; slash = path.lastIndexOf('/', slash - 1))
    if (links.has(path.slice(0, slash))) return true
  return false
}

/** A folder counts where something in it does. */
const stateIn = (listed: Listed, replaced: Replaced): ((path: string) => PathState) => {
  const trackedFolders = foldersOf(listed.tracked)
  const untrackedFolders = foldersOf(listed.untracked)
  return (path) => {
    if (isUnderLink(path, listed.links) || replaced.get(path) === 'link') return 'link'
    if ((listed.tracked.has(path) && !replaced.has(path)) || trackedFolders.has(path)) return 'tracked'
    return listed.untracked.has(path) || untrackedFolders.has(path) ? 'untracked' : 'missing'
  }
}

/** The first place where a path is found decides; else why it is not. Four checks ask the same of each. */
export const pathStates = (
  listed: Listed,
  folder: string,
  roots: readonly string[],
  replaced: Replaced = NOTHING_REPLACED,
): ((path: string) => PathState) => {
  const state = stateIn(listed, replaced)
  return remembered((path: string): PathState => {
    if (isOwnFile(path)) return 'own'
    const places = candidates(path, folder, roots)
    const inside = places.filter((place) => place !== undefined).map(state)
    const found = inside.find((each) => each === 'tracked' || each === 'untracked')
    if (found !== undefined) return found
    if (inside.includes('link')) return 'link'
    return places[0] === undefined ? 'outside' : 'missing'
  })
}
