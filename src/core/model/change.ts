/** One change to a model: set or remove the value at a place. */

/** A value that opsready writes: scalars, flat lists and the small records of the format. */
export type Writable = string | number | boolean | readonly Writable[] | { readonly [key: string]: Writable }

export interface Change {
  /** JSON pointer of the place; the parents are made where they are missing. */
  readonly pointer: string
  /** `undefined` removes the key (and parents that would be left empty). */
  readonly value: Writable | undefined
}
