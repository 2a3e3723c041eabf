/** Models that somebody changed, here and there, in ways that are mostly wrong. */

import fc from 'fast-check'

type Json = Record<string, unknown> | unknown[]

/** The places in a value, each as the keys that lead there. */
export const places = (value: unknown, here: readonly string[] = []): readonly (readonly string[])[] =>
  value === null || typeof value !== 'object'
    ? [here]
    : [here, ...Object.entries(value).flatMap(([key, inner]) => places(inner, [...here, key]))]

type Change = (parent: Json, key: string) => void

export const put =
  (value: unknown): Change =>
  (parent, key) => {
    ;(parent as Record<string, unknown>)[key] = value
  }

const CHANGES: readonly Change[] = [
  ...['proven', 'prooven', '', 'a'.repeat(5000), 0, -1, 150, null, true, [], ['a', 'a'], {}, '2026-02-30'].map(put),
  (parent, key) => {
    if (Array.isArray(parent)) parent.splice(Number(key), 1)
    else delete parent[key]
  },
  (parent, key) => {
    if (!Array.isArray(parent)) parent[`${key}s`] = parent[key]
  },
  (parent, key) => {
    if (!Array.isArray(parent)) parent['x-mine'] = parent[key]
  },
  (parent) => {
    if (Array.isArray(parent)) parent.push(parent[0])
  },
]

export const changed = (model: unknown, path: readonly string[], change: Change): unknown => {
  const copy = structuredClone(model)
  let parent = copy as Json
  for (const key of path.slice(0, -1)) parent = (parent as Record<string, Json>)[key]!
  if (path.length > 0) change(parent, path.at(-1)!)
  return copy
}

/** A model, changed in up to three places. */
export const changes = (model: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(fc.tuple(fc.constantFrom(...places(model)), fc.constantFrom(...CHANGES)), { minLength: 1, maxLength: 3 })
    .map((all) =>
      // A place may be gone with an earlier change; then there is nothing to change.
      all.reduce<unknown>((now, [path, change]) => {
        try {
          return changed(now, path, change)
        } catch {
          return now
        }
      }, model),
    )
