/** Values of files of other tools, which may be of any shape. */

export const mapOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {}

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Own entries only: a key called `constructor` is a key like any other. */
export const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] => Object.entries(mapOf(value))

export const own = (value: unknown, key: string): unknown => {
  const map = mapOf(value)
  return Object.hasOwn(map, key) ? map[key] : undefined
}

export const at = (value: unknown, ...way: readonly string[]): unknown =>
  way.reduce<unknown>((found, key) => own(found, key), value)

export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string'
    ? value
    : typeof value === 'number' || typeof value === 'boolean'
      ? String(value)
      : undefined

type Way = readonly (string | number)[]

/** Every map in a value, however deep, with the way that leads to it. */
export const mapsIn = function* (
  value: unknown,
  way: Way = [],
): Generator<{ readonly map: object; readonly way: Way }> {
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* mapsIn(item, [...way, index])
  else if (typeof value === 'object' && value !== null) {
    yield { map: value, way }
    for (const [key, inner] of entriesOf(value)) yield* mapsIn(inner, [...way, key])
  }
}

/** Every text in a value, however deep, with the way that leads to it. */
export const textsIn = function* (
  value: unknown,
  way: Way = [],
): Generator<{ readonly text: string; readonly way: Way }> {
  const text = textOf(value)
  if (text !== undefined) yield { text, way }
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) yield* textsIn(item, [...way, index])
  else for (const [key, inner] of entriesOf(value)) yield* textsIn(inner, [...way, key])
}
