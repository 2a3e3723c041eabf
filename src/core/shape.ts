/**
 * Shapes of values. A shape says that a value surely is of it; where it says no, the value may still be valid, and who asked asks
 * ajv, which also knows what is wrong. Most models are valid, and to see that takes a small part of the code that it takes to say why
 * one is not. The shape of a model is made from its schema when opsready is built.
 */

import { isRecord } from '#core/model/value.ts'

export type Shape = (value: unknown) => boolean

export const yesOrNo: Shape = (value) => typeof value === 'boolean'

/** Counts units, and no text has more characters than units; so `least` may be 0 or 1. */
export const text =
  (least: number, most: number): Shape =>
  (value) =>
    typeof value === 'string' && value.length >= least && value.length <= most

export const like =
  (pattern: RegExp): Shape =>
  (value) =>
    typeof value === 'string' && pattern.test(value)

const DAY = /^\d{4}-(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])|(?:0[13-9]|1[0-2])-(?:29|30)|(?:0[13578]|1[02])-31)$/

/** But for 29 February, which not every year has. */
export const day: Shape = (value) => typeof value === 'string' && DAY.test(value)

export const number =
  (least: number, most: number): Shape =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most

export const whole: Shape = (value) => Number.isInteger(value)

export const oneOf =
  (values: readonly unknown[]): Shape =>
  (value) =>
    values.includes(value)

/** One of them, but not this one. */
export const oneBut =
  (values: readonly unknown[], left: unknown): Shape =>
  (value) =>
    value !== left && values.includes(value)

export const both =
  (one: Shape, other: Shape): Shape =>
  (value) =>
    one(value) && other(value)

/** A gap in a list is no item, and `every` would pass over it. */
export const list =
  (item: Shape): Shape =>
  (value) => {
    if (!Array.isArray(value)) return false
    for (let index = 0; index < value.length; index += 1) if (!item(value[index])) return false
    return true
  }

/** Of a list: so many items. */
export const atLeast =
  (items: number): Shape =>
  (value) =>
    (value as readonly unknown[]).length >= items

/** Of a list of texts: no two are the same. Objects are compared by identity, so this is for texts only. */
export const distinct: Shape = (value) =>
  new Set(value as readonly string[]).size === (value as readonly string[]).length

type Json = Readonly<Record<string, unknown>>

/** Of a record: at least one of these keys. */
export const some =
  (keys: readonly string[]): Shape =>
  (value) =>
    keys.some((key) => Object.hasOwn(value as Json, key))

/** Of a record: one of these keys, and no other of them. */
export const single =
  (keys: readonly string[]): Shape =>
  (value) =>
    keys.filter((key) => Object.hasOwn(value as Json, key)).length === 1

/** Of a record: each of these keys. */
export const every =
  (keys: readonly string[]): Shape =>
  (value) =>
    keys.every((key) => Object.hasOwn(value as Json, key))

/** Of a record: with this key also these. */
export const needs =
  (key: string, others: readonly string[]): Shape =>
  (value) =>
    !Object.hasOwn(value as Json, key) || every(others)(value)

/** Keys, and the shape of what stands under each of them. */
interface Under {
  readonly keys: readonly string[]
  readonly shape: Shape
}

/** One shape for what stands under each of these keys. */
export const under = (keys: readonly string[], shape: Shape): Under => ({ keys, shape })

const shapesOf = (groups: readonly Under[]): ReadonlyMap<string, Shape> => {
  const shapes = new Map<string, Shape>()
  groups.forEach(({ keys, shape }) => keys.forEach((key) => void shapes.set(key, shape)))
  return shapes
}

/**
 * By `for in` V8 finds what stands under each key without looking for it, whatever shape a record has; what a record does not hold by
 * itself would only be one value more that must fit.
 */
const recordOf =
  (shapeOf: (key: string) => Shape | undefined): Shape =>
  (value) => {
    if (!isRecord(value)) return false
    for (const key in value) {
      const one = value[key]
      const shape = shapeOf(key)
      if (one === undefined || !(shape === undefined ? key.startsWith('x-') : shape(one))) return false
    }
    return true
  }

const FEW = 8

/** To make a table of few keys takes a start longer than to go through them: each practice has three or four. */
const among = ({ keys, shape }: Under): Shape => recordOf((key) => (keys.includes(key) ? shape : undefined))

const byTable = (groups: readonly Under[]): Shape => {
  let shapes: ReadonlyMap<string, Shape> | undefined
  return recordOf((key) => (shapes ??= shapesOf(groups)).get(key))
}

/** A record of these keys, and no others but a team's own, which begin with x-. */
export const record = (...groups: readonly Under[]): Shape => {
  const [first, ...others] = groups
  return first !== undefined && others.length === 0 && first.keys.length <= FEW ? among(first) : byTable(groups)
}

/** A record of these keys alone. */
export const closed = (...groups: readonly Under[]): Shape => {
  const open = record(...groups)
  return (value) => open(value) && !Object.keys(value as Json).some((key) => key.startsWith('x-'))
}

/** A record of any keys, each with something of one shape. */
export const each =
  (shape: Shape): Shape =>
  (value) =>
    isRecord(value) && Object.values(value).every((one) => one !== undefined && shape(one))
