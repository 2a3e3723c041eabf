/** Where evidence stands, from what git said the last time and a look at each place now: git is not started. */

import type { PathState } from '#core/checks/define.ts'
import { candidates } from '#core/checks/evidence-places.ts'
import { foldersOf, type Replaced } from '#core/checks/path-states.ts'
import { flat } from '#core/flat.ts'
import { isOwnFile } from '#core/judgement/evidence.ts'
import type { Host, Repository } from '#commands/host.ts'

/** Evidence by the names that the model gives it, and where to look for it. */
export interface Sought {
  readonly names: readonly string[]
  /** The model's folder, from the root. */
  readonly folder: string
  readonly roots: readonly string[]
}

/** Places that git tracks. Plain data. */
export interface Showing {
  readonly files: readonly string[]
  /** A folder is tracked where something in it is: each with a file that shows it. */
  readonly folders: Readonly<Record<string, string>>
}

const placesOf = ({ folder, roots }: Sought, name: string): readonly (string | undefined)[] =>
  candidates(name, folder, roots)

/** What git tracks of the places where evidence may stand. */
export const showing = ({ tracked }: Repository, sought: Sought): Showing => {
  const folders = foldersOf(tracked)
  const places = [...new Set(flat(sought.names, (name) => placesOf(sought, name)))].filter(
    (place) => place !== undefined,
  )
  const inside = (place: string): readonly (readonly [string, string])[] => {
    const file = tracked.has(place) ? undefined : folders.get(place)
    return file === undefined ? [] : [[place, file]]
  }
  return {
    files: places.filter((place) => tracked.has(place)),
    folders: Object.fromEntries(flat(places, inside)),
  }
}

/** What stands at the places of tracked files that are no files any more; what is not checked out is as git has it. */
export const replacedNow = (host: Host, root: string, { files }: Showing): Replaced => {
  const replaced = new Map<string, 'link' | 'folder'>()
  for (const file of files) {
    const seen = host.files.look(root, file)
    if (seen === 'link' || seen === 'folder') replaced.set(file, seen)
  }
  return replaced
}

/** The state of one piece; `undefined` where only git can tell. */
const stateNow = (
  host: Host,
  root: string,
  places: readonly (string | undefined)[],
  shown: ReadonlyMap<string, string>,
): PathState | undefined => {
  for (const place of places) {
    if (place === undefined) continue
    const file = shown.get(place)
    if (file !== undefined) return host.files.look(root, file) === 'file' ? 'tracked' : undefined
    if (host.files.look(root, place) !== 'missing') return undefined
  }
  return places[0] === undefined ? 'outside' : 'missing'
}

/** As `pathStates` says it with the lists of git; `undefined` where a place is neither as it was nor empty. */
export const statesNow = (
  host: Host,
  root: string,
  sought: Sought,
  showing: Showing,
): ReadonlyMap<string, PathState> | undefined => {
  const shown = new Map(Object.entries(showing.folders))
  for (const file of showing.files) shown.set(file, file)
  const states = new Map<string, PathState>()
  for (const name of sought.names) {
    const state = isOwnFile(name) ? 'own' : stateNow(host, root, placesOf(sought, name), shown)
    if (state === undefined) return undefined
    states.set(name, state)
  }
  return states
}
