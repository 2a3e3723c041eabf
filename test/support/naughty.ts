/** Models whose every free text is what somebody chose, good or bad. */

import strings from 'big-list-of-naughty-strings/blns.json' with { type: 'json' }
import type { OperatingModel } from '#core/model/types.ts'

/** The big list of naughty strings; a model never holds an empty text. */
export const NAUGHTY: readonly string[] = strings.filter((text) => text.trim() !== '')

const FREE = new Set(
  'name outcome owner how calledHere reason by approvedBy role roles note path link repository'.split(' '),
)

/** Changes every free text; `text` is told the how-manieth it is. */
export const withTexts = (model: OperatingModel, text: (index: number) => string): OperatingModel => {
  let index = -1
  const next = (): string => {
    index += 1
    return text(index)
  }
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return FREE.has(key) ? next() : value
    if (Array.isArray(value)) return value.map((each) => walk(each, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, walk(inner, key === 'notes' ? 'note' : name)]),
    )
  }
  return walk(model, '') as OperatingModel
}

/** The same text for every field that holds the same one in another model of the list: what is shared stays shared. */
export const plainText = (index: number): string => `text ${index}`

/** How many rounds it takes until every string has stood somewhere. */
export const roundsFor = (model: OperatingModel): number => {
  let fields = 0
  withTexts(model, () => {
    fields += 1
    return ''
  })
  return Math.ceil(NAUGHTY.length / fields)
}
