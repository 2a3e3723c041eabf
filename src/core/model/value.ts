/** Plain values by JSON pointer: read, compare, change without touching the original. */

import { tokens } from '#core/pointer.ts'
import type { Change } from './change.ts'

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value at a pointer; `undefined` where there is none. */
export const at = (value: unknown, pointer: string): unknown =>
  tokens(pointer).reduce<unknown>(
    (holder, token) =>
      (isRecord(holder) || Array.isArray(holder)) && Object.hasOwn(holder, token)
        ? (holder as Record<string, unknown>)[token]
        : undefined,
    value,
  )

/** Deep equality of plain data; the order of keys does not matter. */
export const equal = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((each, index) => equal(each, b[index]))
  if (!isRecord(a) || !isRecord(b)) return false
  const keys = Object.keys(a)
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key]))
}

const isEmpty = (value: unknown): boolean =>
  Array.isArray(value) ? value.length === 0 : isRecord(value) && Object.keys(value).length === 0

/** A parent that lost its last key goes with it. */
const isGone = (inner: unknown, value: unknown, rest: readonly string[]): boolean =>
  inner === undefined || (value === undefined && rest.length > 0 && isEmpty(inner))

const setAt = (holder: unknown, [token, ...rest]: readonly string[], value: unknown): unknown => {
  if (token === undefined) return value
  if (Array.isArray(holder)) {
    const items: unknown[] = [...(holder as readonly unknown[])]
    if (token === '-') return [...items, value]
    const inner = setAt(items[Number(token)], rest, value)
    if (isGone(inner, value, rest)) items.splice(Number(token), 1)
    else items[Number(token)] = inner
    return items
  }
  const record: Record<string, unknown> = isRecord(holder) ? { ...holder } : {}
  const inner = setAt(record[token], rest, value)
  if (isGone(inner, value, rest)) delete record[token]
  else record[token] = inner
  return record
}

/** The value after one change. */
export const withChange = (value: unknown, { pointer, value: next }: Change): unknown =>
  setAt(value, tokens(pointer), next)
