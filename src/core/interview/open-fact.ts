/** Whether something of a fact is still to be said. */

import type { Fact, FactField } from '#core/catalogue/types.ts'
import { at } from '#core/model/value.ts'

/** Whether a record lacks a part that everybody is asked for. */
export const lacksPart = (fields: readonly FactField[], value: unknown): boolean =>
  fields.some(({ id, asked }) => asked === 'everybody' && at(value, `/${id}`) === undefined)

/** Nothing is said yet, or a part of it is still missing. */
export const isOpenFact = ({ kind, fields }: Fact, value: unknown): boolean => {
  if (value === undefined) return true
  if (fields === undefined) return false
  return kind === 'list'
    ? (value as readonly unknown[]).some((entry) => lacksPart(fields, entry))
    : lacksPart(fields, value)
}
