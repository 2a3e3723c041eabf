/** A rule with one clause less or one step off, in every way that there is. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Condition, Rule } from '#core/challenges/types.ts'

interface Changed<T> {
  readonly change: string
  readonly to: T
}

const LEVELS = ['absent', 'informal', 'in-place', 'proven']
/** The same comparison with and without the number itself. */
const TWINS: Readonly<Record<string, string>> = { atLeast: 'above', above: 'atLeast', atMost: 'below', below: 'atMost' }

/** Without each of a list in turn, and with each of them changed. */
const inList = (list: readonly Condition[], catalogue: Catalogue): readonly Changed<readonly Condition[]>[] =>
  list.flatMap((each, index) => [
    { change: `without ${JSON.stringify(each)}`, to: list.toSpliced(index, 1) },
    ...changesOf(each, catalogue).map(({ change, to }) => ({ change, to: list.with(index, to) })),
  ])

/** The values of a list, each taken away, and each that is missing added. */
const members = (list: readonly unknown[], known: readonly string[]): readonly Changed<readonly unknown[]>[] => [
  ...list.map((each) => ({ change: `not ${String(each)}`, to: list.filter((other) => other !== each) })),
  ...known.filter((each) => !list.includes(each)).map((each) => ({ change: `also ${each}`, to: [...list, each] })),
]

/** Other operands of one comparison. */
const compared = (key: string, value: unknown, known: readonly string[]): readonly Changed<object>[] => {
  if (Array.isArray(value)) return members(value, known).map(({ change, to }) => ({ change, to: { [key]: to } }))
  if (typeof value === 'boolean') return [{ change: `${key} ${!value}`, to: { [key]: !value } }]
  if (key === 'is')
    return known.filter((each) => each !== value).map((each) => ({ change: `is ${each}`, to: { is: each } }))
  const twin = TWINS[key]
  if (twin === undefined) return []
  if (typeof value === 'string')
    return [-1, 1]
      .map((step) => LEVELS[LEVELS.indexOf(value) + step])
      .filter((level) => level !== undefined)
      .map((level) => ({ change: `${key} ${level}`, to: { [key]: level } }))
  return [{ change: `${twin} instead of ${key}`, to: { [key]: undefined, [twin]: value } }]
}

const bare = (condition: object): Condition =>
  Object.fromEntries(Object.entries(condition).filter(([, value]) => value !== undefined)) as Condition

const changesOf = (condition: Condition, catalogue: Catalogue): readonly Changed<Condition>[] => {
  const told = JSON.stringify({ ...condition, says: undefined, contradicts: undefined })
  const group = ['all' as const, 'any' as const].flatMap((key) => {
    const parts = (condition as { readonly all?: readonly Condition[]; readonly any?: readonly Condition[] })[key]
    return parts === undefined
      ? []
      : inList(parts, catalogue).map(({ change, to }) => ({ change, to: { ...condition, [key]: to } }))
  })
  const fact = 'fact' in condition ? catalogue.fact(condition.fact) : undefined
  const single = Object.entries(condition).flatMap(([key, value]): readonly Changed<Condition>[] => {
    // `contradicts` changes words and no ruling: contradicts.test.ts holds it.
    if (key === 'all' || key === 'any' || key === 'contradicts') return []
    if (key === 'some')
      return Object.entries(value as Readonly<Record<string, unknown>>).flatMap(([field, test]) => {
        const rest = Object.entries(value as object).filter(([other]) => other !== field)
        const known = Object.keys(fact?.fields?.find(({ id }) => id === field)?.values ?? {})
        const others =
          typeof test === 'object' && test !== null
            ? Object.entries(test).flatMap(([inner, list]) => compared(inner, list, known))
            : compared('is', test, known).map(({ change, to }) => ({ change, to: (to as { is: unknown }).is }))
        return [
          { change: `without ${field} in ${told}`, to: { ...condition, some: Object.fromEntries(rest) } },
          ...others.map(({ change, to }) => ({
            change: `${field} ${change} in ${told}`,
            to: { ...condition, some: { ...(value as object), [field]: to } } as Condition,
          })),
        ]
      })
    const known = 'signal' in condition ? ['agrees', 'differs'] : Object.keys(fact?.values ?? {})
    return compared(key, value, known).map(({ change, to }) => ({
      change: `${change} in ${told}`,
      to: bare({ ...condition, ...to }),
    }))
  })
  return [...group, ...single]
}

export const without = (rule: Rule, catalogue: Catalogue): readonly { change: string; rule: Rule }[] => [
  ...inList(rule.if, catalogue).map(({ change, to }) => ({ change, rule: { ...rule, if: to } })),
  ...inList(rule.then, catalogue).map(({ change, to }) => ({ change, rule: { ...rule, then: to } })),
]
