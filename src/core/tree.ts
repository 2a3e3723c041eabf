/** A YAML document as a plain tree with ranges: what stands where in the text. Nothing here knows the parser. */

import { tokens } from '#core/pointer.ts'
import type { Span } from '#core/source.ts'

interface Common extends Span {
  /** What the author wrote before the value and is refused in a model. */
  readonly anchor?: string
  readonly tag?: string
}

export interface MapNode extends Common {
  readonly kind: 'map'
  /** Written with braces. */
  readonly flow: boolean
  readonly pairs: readonly Pair[]
}
export interface SeqNode extends Common {
  readonly kind: 'seq'
  /** Written with brackets. */
  readonly flow: boolean
  readonly items: readonly Node[]
}
export interface ScalarNode extends Common {
  readonly kind: 'scalar'
  readonly style: 'plain' | 'single' | 'double' | 'block'
}
export interface EmptyNode extends Common {
  readonly kind: 'empty'
}
export interface AliasNode extends Common {
  readonly kind: 'alias'
}
/** `from` is the first character; `to` is just after the last one that holds content, before comments and blank lines. */
export type Node = MapNode | SeqNode | ScalarNode | EmptyNode | AliasNode

export interface Pair {
  readonly key: string
  readonly keySpan: Span
  readonly value: Node
}

/** The pair of a map with this key. */
export const pairOf = (node: Node | undefined, key: string): Pair | undefined =>
  node?.kind === 'map' ? node.pairs.find((pair) => pair.key === key) : undefined

/** The node at a pointer, if it stands in the text. */
export const nodeAt = (root: Node, path: readonly string[]): Node | undefined => {
  let node: Node | undefined = root
  for (const token of path) {
    if (node?.kind === 'seq') node = node.items[Number(token)]
    else node = pairOf(node, token)?.value
  }
  return node
}

/** Where a pointer stands, or its nearest ancestor: a pair is shown by its key. */
export const spanAt = (root: Node, pointer: string): Span => {
  let node: Node | undefined = root
  let shown: Span = root
  for (const token of tokens(pointer)) {
    if (node?.kind === 'seq') {
      node = node.items[Number(token)]
      if (node === undefined) return shown
      shown = node
    } else {
      const pair = pairOf(node, token)
      if (pair === undefined) return shown
      shown = pair.keySpan
      node = pair.value
    }
  }
  return shown
}
