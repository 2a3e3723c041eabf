/** Ids of an older catalogue, renamed in the text of a model: the key alone is replaced, and nothing else moves. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { parent, tokens } from '#core/pointer.ts'
import { nodeAt, pairOf } from '#core/tree.ts'
import { carry, hasOlderIds, type Move } from './carry.ts'
import type { Writable } from './change.ts'
import { editModel, type Edited } from './edit.ts'
import { parseModel } from './parse.ts'
import { keyText } from './render.ts'
import { at } from './value.ts'

/** A key under the same parent is renamed where it stands, with its comments; one that goes elsewhere is written anew. */
const one = (source: string, move: Move, catalogue: Catalogue): Edited => {
  if ('id' in move) return editModel(source, [{ pointer: move.at, value: move.id }], catalogue)
  const reading = parseModel(source)
  if (!reading.ok) return { ok: true, source }
  const { tree, value } = reading.parsed
  const key = tokens(move.from).at(-1)!
  const pair = pairOf(nodeAt(tree, tokens(parent(move.from))), key)
  if (parent(move.from) === parent(move.to) && pair !== undefined) {
    const { from, to } = pair.keySpan
    return { ok: true, source: source.slice(0, from) + keyText(tokens(move.to).at(-1)!) + source.slice(to) }
  }
  const said = at(value, move.from) as Writable
  return editModel(
    source,
    [
      { pointer: move.to, value: said },
      { pointer: move.from, value: undefined },
    ],
    catalogue,
  )
}

/** The text with every renamed id under its new name; the same text where there is none. */
export const renameIds = (source: string, catalogue: Catalogue): Edited => {
  if (!hasOlderIds(catalogue)) return { ok: true, source }
  const reading = parseModel(source)
  if (!reading.ok) return { ok: true, source }
  let text = source
  for (const move of carry(reading.parsed.value, catalogue).moves) {
    const edited = one(text, move, catalogue)
    if (!edited.ok) return edited
    text = edited.source
  }
  return { ok: true, source: text }
}
