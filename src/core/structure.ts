/** What stands in a document and must not: anchors, tags, aliases, dangerous keys, too much of anything. */

import type { Position } from '#core/model/types.ts'
import type { Refusal, Span } from '#core/source.ts'
import type { Node, Pair } from '#core/tree.ts'

/** Far above any real model, and low enough that nothing takes long. `bytes` of UTF-8; `depth` in levels. */
export const LIMITS = { bytes: 1024 * 1024, depth: 64, keys: 2000, nodes: 20_000 } as const

/** Keys that would reach into the object that holds them: every object has these names by itself. */
export const DANGEROUS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const TOO_MUCH = 'A model is never that large. Remove what does not belong here.'

/** Nobody mends more than this before looking again. */
const MOST_SAID = 100

interface Complaint {
  readonly at: Span
  readonly says: string
  readonly fix: string
}

const ofKeys = function* (pairs: readonly Pair[]): Generator<Complaint> {
  const seen = new Set<string>()
  for (const { key, keySpan } of pairs) {
    if (seen.has(key)) yield { at: keySpan, says: `The key "${key}" is here twice.`, fix: 'Keep one of them.' }
    seen.add(key)
    if (DANGEROUS.has(key)) yield { at: keySpan, says: `"${key}" cannot be a key.`, fix: 'Rename or remove it.' }
  }
}

const ofNode = function* (node: Node): Generator<Complaint> {
  if (node.kind === 'alias') yield { at: node, says: 'An alias (*name) is not read here.', fix: 'Write the value out.' }
  if (node.anchor !== undefined)
    yield { at: node, says: 'An anchor (&name) is not read here.', fix: 'Write the value out where it is needed.' }
  if (node.tag !== undefined) yield { at: node, says: `A tag (${node.tag}) is not read here.`, fix: 'Remove the tag.' }
  if (node.kind !== 'map') return
  if (node.pairs.length > LIMITS.keys)
    yield { at: node, says: `There are more than ${LIMITS.keys} keys in one place.`, fix: TOO_MUCH }
  yield* ofKeys(node.pairs)
}

const inside = (node: Node): readonly Node[] =>
  node.kind === 'map' ? node.pairs.map(({ value }) => value) : node.kind === 'seq' ? node.items : []

/** Every refusal of a tree, in the order of the text. */
export const structure = (root: Node, position: (span: Span) => Position): readonly Refusal[] => {
  const refusals: Refusal[] = []
  let nodes = 0
  const visit = (node: Node): void => {
    nodes += node.kind === 'map' ? 1 + node.pairs.length : 1
    if (refusals.length > MOST_SAID) return
    for (const { at, says, fix } of ofNode(node)) refusals.push({ says, fix, at: position(at) })
    if (nodes > LIMITS.nodes) return
    for (const each of inside(node)) visit(each)
  }
  visit(root)
  if (nodes > LIMITS.nodes)
    refusals.push({
      says: `There are more than ${LIMITS.nodes} values in the file.`,
      fix: TOO_MUCH,
      at: position(root),
    })
  return refusals
}
