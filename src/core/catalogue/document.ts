/** Schema documents are of no shape that TypeScript knows; how their parts are taken. */

export type Json = Readonly<Record<string, unknown>>

export const object = (value: unknown): Json => value as Json
export const entries = (value: unknown): readonly (readonly [string, Json])[] =>
  Object.entries(object(value ?? {})) as [string, Json][]
export const strings = (value: unknown): readonly string[] => (value as readonly string[] | undefined) ?? []
