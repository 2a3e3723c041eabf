/**
 * Files of other tools by the quick reader: of one or more documents, with texts that go over lines. The contract is the same:
 * exactly what the library returns, values and lines alike, or nothing.
 */

import { onceFor } from '#core/once-for.ts'
import { positions } from '#core/source.ts'
import { type Node, type Pair, pairOf } from '#core/tree.ts'
import { readPlain } from './index.ts'

/** Keys of maps and indexes of lists, from the top of a document to a value in it. */
export type KeyPath = readonly (string | number)[]

/** A document of another tool: its value, and the line of what stands at a key path. */
export interface ForeignDocument {
  readonly value: unknown
  /** From 1; where the path leads nowhere, the line of the last part that is there. */
  readonly lineOf: (keyPath: KeyPath) => number
}

/** Between documents, and before the first. */
const BETWEEN = '---\n'
/** Smaller ones are as quickly looked through. */
const LARGE = 32
const NOTHING = /^(?: *(?:#.*)?\n)*$/

/** Where each document begins. */
const parts = (source: string): readonly { readonly text: string; readonly from: number }[] => {
  let from = 0
  return source.split(/^---\n/m).map((text) => {
    const part = { text, from }
    from += text.length + BETWEEN.length
    return part
  })
}

/** The pairs of a large map by their keys, each map looked at once: thousands of jobs are asked for one by one. */
const indexOf = onceFor(
  ({ pairs }: Extract<Node, { kind: 'map' }>): ReadonlyMap<string, Pair> =>
    // Of pairs with the same key the first is shown.
    new Map(pairs.toReversed().map((pair) => [pair.key, pair])),
)

const pairIn = (node: Node | undefined, key: string): Pair | undefined => {
  if (node?.kind !== 'map' || node.pairs.length < LARGE) return pairOf(node, key)
  return indexOf(node).get(key)
}

/** Where what stands at a key path begins: a pair at its key, an item at itself. */
const offsetOf = (root: Node, keyPath: KeyPath): number => {
  let node: Node | undefined = root
  let shown = root.from
  for (const part of keyPath) {
    const pair: Pair | undefined = pairIn(node, String(part))
    node = pair === undefined ? (node?.kind === 'seq' ? node.items[Number(part)] : undefined) : pair.value
    if (node === undefined) return shown
    shown = pair?.keySpan.from ?? node.from
  }
  return shown
}

/** Reads a file, or gives way with `undefined`. */
export const readForeign = (source: string): readonly ForeignDocument[] | undefined => {
  const all = parts(source)
  const documents: ForeignDocument[] = []
  let place: ReturnType<typeof positions> | undefined
  for (const { text, from } of all.length > 1 && NOTHING.test(all[0]!.text) ? all.slice(1) : all) {
    const plain = readPlain(text, true)
    if (plain === undefined) return undefined
    const { value, tree } = plain
    documents.push({
      value,
      lineOf: (keyPath) => {
        const at = from + offsetOf(tree, keyPath)
        return (place ??= positions(source))({ from: at, to: at }).line
      },
    })
  }
  return documents
}
