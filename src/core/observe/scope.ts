/** Which part of a repository belongs to the service: its components, or the folder of the model, and what all parts share. */

import { candidates } from '#core/checks/evidence-places.ts'
import type { Declared } from './declared.ts'

export interface Scope {
  /** From the root; empty for the whole repository. */
  readonly folders: readonly string[]
  /** A path as seen from the folder that it lies in, so that a service in examples/ is no example. */
  readonly inner: (path: string) => string
}

const below = (path: string, folder: string): boolean => path.startsWith(`${folder}/`)

const scopeOf = (folders: readonly string[]): Scope => ({
  folders,
  inner: (path) => {
    const folder = folders.find((each) => below(path, each))
    return folder === undefined ? path : path.slice(folder.length + 1)
  },
})

/** The whole repository. */
export const WHOLE: Scope = scopeOf([])

/**
 * Where to look. Components are looked up as evidence is: from the model's folder, then from each evidence root; those
 * that are not there are left out. Without components the model's own folder is the place; at the root, everything is.
 */
export const scopeFor = (declared: Declared | undefined, folder: string, paths: readonly string[]): Scope => {
  const roots = declared?.evidenceRoots ?? []
  const isThere = (place: string): boolean => place === '' || paths.some((path) => path === place || below(path, place))
  const named = (declared?.components ?? []).flatMap(
    (path) => candidates(path, folder, roots).find((place) => place !== undefined && isThere(place)) ?? [],
  )
  if (named.includes('')) return WHOLE
  if (named.length > 0)
    return scopeOf([...new Set([...named, ...(folder === '' ? [] : [folder]), ...roots.filter((root) => root !== '')])])
  return folder === '' ? WHOLE : scopeOf([...new Set([folder, ...roots.filter((root) => root !== '')])])
}

const HIDDEN = /^\.[\w-]+\//

/** What every part of a repository shares: files at the root, and the hidden folders there that hosts and tools read. */
const isShared = (path: string): boolean => !path.includes('/') || (path.startsWith('.') && HIDDEN.test(path))

/** Whether a path, from the root, is looked at. */
export const scopeTest = ({ folders }: Scope): ((path: string) => boolean) =>
  folders.length === 0 ? () => true : (path) => folders.some((folder) => below(path, folder)) || isShared(path)
