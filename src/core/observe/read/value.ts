/** Values of files of other tools, which may be of any shape: what is not of the shape that is asked for reads as empty. */

import type { KeyPath } from '#core/plain-yaml/foreign.ts'

/** A map as it is; anything else as an empty one. */
export const mapOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

/** A list as it is; anything else as an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Own entries only: a key called `constructor` is a key like any other. */
export const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] => Object.entries(mapOf(value))

/** The value under a key of a map; `undefined` where there is none. */
export const own = (value: unknown, key: string): unknown => {
  const map = mapOf(value)
  return Object.hasOwn(map, key) ? map[key] : undefined
}

/** The value at the end of some keys, one inside the other. */
export const at = (value: unknown, ...keyPath: readonly string[]): unknown =>
  keyPath.reduce<unknown>((found, key) => own(found, key), value)

/** A scalar as text; `undefined` for anything else. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined

/** Every map in a value, however deep, with its key path. */
export const mapsIn = function* (
  value: unknown,
  keyPath: KeyPath = [],
): Generator<{ readonly map: object; readonly keyPath: KeyPath }> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* mapsIn(item, [...keyPath, index])
  else if (typeof value === 'object' && value !== null) {
    yield { map: value, keyPath }
    for (const [key, inner] of entriesOf(value)) yield* mapsIn(inner, [...keyPath, key])
  }
}

/** Every text in a value, however deep, with its key path. */
export const textsIn = function* (
  value: unknown,
  keyPath: KeyPath = [],
): Generator<{ readonly text: string; readonly keyPath: KeyPath }> {
  const text = textOf(value)
  if (text !== undefined) yield { text, keyPath }
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* textsIn(item, [...keyPath, index])
  else for (const [key, inner] of entriesOf(value)) yield* textsIn(inner, [...keyPath, key])
}
