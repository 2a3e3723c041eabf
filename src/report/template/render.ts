/** A checked template, filled in. */

import type { Node } from './parse.ts'

type Value = unknown

const lookUp = (contexts: readonly Value[], name: string): Value => {
  if (name === '.') return contexts[0]
  const [first, ...rest] = name.split('.') as [string, ...string[]]
  const holder = contexts.find(
    (each): each is Readonly<Record<string, Value>> =>
      typeof each === 'object' && each !== null && Object.hasOwn(each, first),
  )
  return rest.reduce<Value>(
    (value, part) => (typeof value === 'object' && value !== null ? (value as Record<string, Value>)[part] : undefined),
    holder?.[first],
  )
}

const isEmpty = (value: Value): boolean =>
  value === undefined || value === false || value === '' || (Array.isArray(value) && value.length === 0)

/** Fills a template that `checkTemplate` found nothing wrong with; every text passes `escape`. */
export const renderTemplate = (nodes: readonly Node[], value: object, escape: (text: string) => string): string => {
  const write = (all: readonly Node[], contexts: readonly Value[]): string =>
    all
      .map((node) => {
        if (node.kind === 'literal') return node.text
        const found = lookUp(contexts, node.name)
        if (node.kind === 'value') return typeof found === 'string' ? escape(found) : ''
        if (node.inverted) return isEmpty(found) ? write(node.inside, contexts) : ''
        if (isEmpty(found)) return ''
        if (Array.isArray(found)) return found.map((each: Value) => write(node.inside, [each, ...contexts])).join('')
        return write(node.inside, typeof found === 'object' ? [found, ...contexts] : contexts)
      })
      .join('')
  return write(nodes, [value])
}
