/**
 * Changes written into the text of a model: each one replaces the smallest range that it can, and nothing else moves.
 * Afterwards the text is read again, and only a text that says exactly what was meant leaves this file.
 */

import type { Catalogue } from '#core/catalogue/load.ts'
import { type Fault, fault } from '#core/fault.ts'
import { join, parent, tokens } from '#core/pointer.ts'
import { type MapNode, type Node, nodeAt, pairOf } from '#core/tree.ts'
import type { Parsed } from '#core/reading.ts'
import type { Change, Writable } from './change.ts'
import { keyBefore, keysAt, ordered } from './order.ts'
import { parseModel } from './parse.ts'
import {
  appendItem,
  insertPair,
  type Lines,
  linesOf,
  removeItem,
  removePair,
  replaceInline,
  replacePair,
  replaceScalar,
  type Splice,
} from './splice.ts'
import { at, equal, isRecord, withChange } from './value.ts'

export type Edited = { readonly ok: true; readonly source: string } | { readonly ok: false; readonly fault: Fault }

const refusal = (pointer: string): Edited => ({
  ok: false,
  fault: fault('edit-refused', {
    says: `the text around ${pointer === '' ? 'the top' : tokens(pointer).join('.')} is written in a way that cannot be changed in place`,
    fix: 'Make this change by hand in an editor; every other answer can still be given here.',
  }),
})

const isList = (value: Writable): value is readonly Writable[] => Array.isArray(value)

/** Steps from one list to another: items that stay at the start and at the end are left alone, with their comments. */
const listSteps = (pointer: string, before: readonly unknown[], after: readonly Writable[]): readonly Change[] => {
  const shorter = Math.min(before.length, after.length)
  let front = 0
  while (front < shorter && equal(before[front], after[front])) front += 1
  let back = 0
  while (back < shorter - front && equal(before.at(-1 - back), after.at(-1 - back))) back += 1
  const item = (index: number, value: Writable | undefined): Change => ({ pointer: join(pointer, index), value })
  // Only taken away: from the end, so that the places of the others still hold.
  if (front + back === after.length) {
    const gone = before.length - after.length
    return Array.from({ length: gone }, (_, index) => item(front + gone - 1 - index, undefined))
  }
  const changed = after.slice(0, before.length).map((value, index) => item(index, value))
  const added = after.slice(before.length).map((value) => ({ pointer: join(pointer, '-'), value }))
  const gone = Array.from({ length: Math.max(0, before.length - after.length) }, (_, index) =>
    item(before.length - 1 - index, undefined),
  )
  return [...changed, ...added, ...gone]
}

/** A record becomes its keys, a list its items: each is a change of its own, so that comments inside survive. */
const steps = (parsed: Parsed, { pointer, value }: Change): readonly Change[] => {
  const node = nodeAt(parsed.tree, tokens(pointer))
  const before = at(parsed.value, pointer)
  if (equal(before, value)) return []
  if (node?.kind === 'map' && isRecord(value) && isRecord(before) && Object.keys(value).length > 0) {
    const gone = Object.keys(before).filter((key) => !Object.hasOwn(value, key))
    return [
      ...Object.entries(value).flatMap(([key, inner]) => steps(parsed, { pointer: join(pointer, key), value: inner })),
      ...gone.map((key) => ({ pointer: join(pointer, key), value: undefined })),
    ]
  }
  if (node?.kind === 'seq' && value !== undefined && isList(value) && value.length > 0 && node.items.length > 0)
    return listSteps(pointer, before as readonly unknown[], value).flatMap((step) =>
      nodeAt(parsed.tree, tokens(step.pointer)) === undefined || step.value === undefined
        ? [step]
        : steps(parsed, step),
    )
  return [{ pointer, value }]
}

const inFlow = (root: Node, path: readonly string[]): boolean =>
  path.some((_, depth) => {
    const around = nodeAt(root, path.slice(0, depth))
    return (around?.kind === 'map' || around?.kind === 'seq') && around.flow
  })

/** The missing parents of a place wrapped around its value, so that they are made together. */
const grown = (
  root: Node,
  pointer: string,
  value: Writable,
): { readonly pointer: string; readonly value: Writable } => {
  const above = parent(pointer)
  if (pointer === '' || nodeAt(root, tokens(above)) !== undefined) return { pointer, value }
  return grown(root, above, { [tokens(pointer).at(-1)!]: value })
}

const setIn = (lines: Lines, root: Node, catalogue: Catalogue, wanted: string, meant: Writable): Splice | undefined => {
  const { pointer, value: whole } = grown(root, wanted, meant)
  const value = ordered(pointer, whole, catalogue)
  const path = tokens(pointer)
  const key = path.at(-1)
  const above = parent(pointer)
  const around = nodeAt(root, path.slice(0, -1))
  if (key === undefined || around === undefined) return undefined
  const flow = inFlow(root, path)
  if (around.kind === 'seq') {
    const item = around.items[Number(key)]
    if (item === undefined) return appendItem(lines, above, around, value)
    if (item.kind === 'scalar' && typeof value !== 'object') return replaceScalar(item, value, flow)
    return around.flow || typeof value !== 'object' ? replaceInline(item, value, flow) : undefined
  }
  if (around.kind !== 'map') return setPair(lines, root, above, { [key]: value })
  const pair = pairOf(around, key)
  if (pair === undefined) {
    if (around.pairs.length === 0 && around.flow && above !== '' && !inFlow(root, path.slice(0, -1)))
      return setPair(lines, root, above, { [key]: value })
    const names = around.pairs.map((each) => each.key)
    const previous = keyBefore(keysAt(above, catalogue), names, key)
    return insertPair(lines, above, around, previous === undefined ? undefined : pairOf(around, previous), key, value)
  }
  // A text of several lines, old or new, has the whole pair written anew, to stand as a block.
  const isLines =
    (pair.value.kind === 'scalar' && pair.value.style === 'block') ||
    (typeof value === 'string' && value.includes('\n'))
  if (pair.value.kind === 'scalar' && typeof value !== 'object' && !isLines)
    return replaceScalar(pair.value, value, flow)
  return replacePair(lines, above, pair, value, flow)
}

/** Writes a pair anew because its value changes its kind: from nothing to a record, from a word to a list. */
const setPair = (lines: Lines, root: Node, pointer: string, value: Writable): Splice | undefined => {
  const path = tokens(pointer)
  const pair = pairOf(nodeAt(root, path.slice(0, -1)), path.at(-1) ?? '')
  return pair === undefined ? undefined : replacePair(lines, parent(pointer), pair, value, inFlow(root, path))
}

/** Removes a key, and every parent that would be left empty. */
const removeAt = (lines: Lines, root: Node, pointer: string): Splice | undefined => {
  const path = tokens(pointer)
  const around = nodeAt(root, path.slice(0, -1))
  const size = around?.kind === 'map' ? around.pairs.length : around?.kind === 'seq' ? around.items.length : 0
  if (around === undefined || size === 0) return undefined
  if (size === 1) return path.length > 1 ? removeAt(lines, root, parent(pointer)) : undefined
  if (around.kind === 'seq') return removeItem(lines, around, Number(path.at(-1)))
  const pair = pairOf(around, path.at(-1)!)
  return pair === undefined ? undefined : removePair(lines, around as MapNode, pair)
}

const apply = (source: string, { from, to, text }: Splice): string => source.slice(0, from) + text + source.slice(to)

const one = (source: string, change: Change, catalogue: Catalogue): Edited => {
  const lines = linesOf(source)
  const before = parseModel(source)
  if (!before.ok) return refusal(change.pointer)
  const { tree, value } = before.parsed
  const splice =
    change.value === undefined
      ? removeAt(lines, tree, change.pointer)
      : setIn(lines, tree, catalogue, change.pointer, change.value)
  if (splice === undefined) return refusal(change.pointer)
  const next = apply(source, splice)
  const after = parseModel(next)
  if (!after.ok || !equal(after.parsed.value, withChange(value, change))) return refusal(change.pointer)
  return { ok: true, source: next }
}

/** Applies changes one after the other; the first that cannot be written safely refuses them all. */
export const editModel = (source: string, changes: readonly Change[], catalogue: Catalogue): Edited => {
  let text = source
  for (const change of changes) {
    const reading = parseModel(text)
    if (!reading.ok) return refusal(change.pointer)
    for (const step of steps(reading.parsed, change)) {
      const edited = one(text, step, catalogue)
      if (!edited.ok) return edited
      text = edited.source
    }
  }
  return { ok: true, source: text }
}
