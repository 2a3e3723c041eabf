/** What is left of a model when everything that does not validate is set aside, so that the rest can still be looked at. */

import { tokens } from '#core/pointer.ts'
import type { Invalid } from './invalid.ts'
import { isRecord } from './value.ts'

type Json = Readonly<Record<string, unknown>>

/** Parts that are judged one by one: a broken practice or acceptance does not hide the others. */
const APART = new Set(['processes', 'functions', 'accepted'])

/** The value without its broken parts; a broken entry of a list stays as a gap, so that the others keep their places. */
export const soundParts = (value: Json, faults: readonly Pick<Invalid, 'at'>[]): Json => {
  if (faults.length === 0) return value
  const sound: Record<string, unknown> = { ...value }
  for (const { at } of faults) {
    const [part, inner] = tokens(at)
    if (part === undefined) continue
    const holder = sound[part]
    if (inner === undefined || !APART.has(part)) delete sound[part]
    else if (Array.isArray(holder)) sound[part] = holder.with(Number(inner), undefined)
    else if (isRecord(holder)) sound[part] = Object.fromEntries(Object.entries(holder).filter(([key]) => key !== inner))
  }
  return sound
}
