/** Schema documents are of no shape that TypeScript knows; how their parts are taken. */

export type Json = Readonly<Record<string, unknown>>

/** A part of a document that is an object. Nothing is checked here. */
export const object = (value: unknown): Json => value as Json
/** The entries of an object whose values are objects; none where it is left out. */
export const entries = (value: unknown): readonly (readonly [string, Json])[] =>
  Object.entries(object(value ?? {})) as [string, Json][]
/** A list of texts; empty where it is left out. */
export const strings = (value: unknown): readonly string[] => (value as readonly string[] | undefined) ?? []
