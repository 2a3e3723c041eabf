/** Where evidence stands, from what git said the last time and a look at each place now: git is not started. */

import type { PathState } from '#core/checks/define.ts'
import { candidates } from '#core/checks/path.ts'
import { foldersOf } from '#core/checks/paths.ts'
import { isOwnFile } from '#core/judgement/evidence.ts'
import type { Host, Repository } from '#commands/host.ts'

/** Evidence by the names that the model gives it, and where to look for it. */
export interface Sought {
  readonly names: readonly string[]
  /** The model's folder, from the root. */
  readonly folder: string
  readonly roots: readonly string[]
}

/** For each place that git tracks, a tracked file that shows it: itself, or one inside. Plain data. */
export type Showing = Readonly<Record<string, string>>

const placesOf = ({ folder, roots }: Sought, name: string): readonly (string | undefined)[] =>
  candidates(name, folder, roots)

/** What git tracks of the places where evidence may stand. */
export const showing = ({ tracked }: Repository, sought: Sought): Showing => {
  const folders = foldersOf(tracked)
  const shown = new Map<string, string>()
  for (const place of sought.names.flatMap((name) => placesOf(sought, name))) {
    if (place === undefined) continue
    const file = tracked.has(place) ? place : folders.get(place)
    if (file !== undefined) shown.set(place, file)
  }
  return Object.fromEntries(shown)
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
  const shown = new Map(Object.entries(showing))
  const states = new Map<string, PathState>()
  for (const name of sought.names) {
    const state = isOwnFile(name) ? 'own' : stateNow(host, root, placesOf(sought, name), shown)
    if (state === undefined) return undefined
    states.set(name, state)
  }
  return states
}
