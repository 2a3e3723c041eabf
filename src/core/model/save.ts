/** Changes on the bytes of a model: what is written is valid and says what was meant, or nothing is written. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { catalogueName } from '#core/catalogue/name.ts'
import { type Fault, fault } from '#core/fault.ts'
import { tokens } from '#core/pointer.ts'
import { decode } from '#core/source.ts'
import type { Change } from './change.ts'
import { editModel } from './edit.ts'
import { whyInvalid } from './why-invalid.ts'
import { FORMAT, formatOf } from './format.ts'
import { parseModel } from './parse.ts'
import { renameIds } from './rename.ts'
import { skeleton } from './skeleton.ts'
import { at, equal } from './value.ts'

/** A change, and what stood there when it was decided: another value now means that somebody else was here. */
export interface Decided extends Change {
  readonly was: unknown
}

export type Saved =
  | { readonly kind: 'saved'; readonly bytes: Uint8Array }
  /** Somebody else changed the same place meanwhile; `theirs` is what stands there now. */
  | { readonly kind: 'conflict'; readonly pointer: string; readonly theirs: unknown }
  | { readonly kind: 'refused'; readonly fault: Fault }

const refuse = (says: string, fix: string): Saved => ({ kind: 'refused', fault: fault('edit-refused', { says, fix }) })

const LOOK = 'Run `opsready check` to see what is wrong with it, fix it, and answer again.'

/** The changes, and what every model says first, where this one does not: its format, and that it answers the questions of today. */
const withHead = (value: unknown, changes: readonly Change[], questions: Catalogue): readonly Change[] => {
  if (changes.length === 0) return changes
  const head = [
    { pointer: '/opsready', value: FORMAT },
    { pointer: '/catalogue', value: catalogueName(questions) },
  ]
  return [...head.filter(({ pointer }) => at(value, pointer) === undefined), ...changes]
}

/** The bytes after the changes; no bytes before means a new model. */
export const saveChanges = (
  current: Uint8Array | undefined,
  changes: readonly Decided[],
  questions: Catalogue = catalogue(),
): Saved => {
  const written = current === undefined ? skeleton() : decode(current)
  const renamed = written === undefined ? undefined : renameIds(written, questions)
  if (renamed?.ok === false) return { kind: 'refused', fault: renamed.fault }
  const source = renamed?.source
  const reading = source === undefined ? undefined : parseModel(source)
  if (source === undefined || reading === undefined || !reading.ok)
    return refuse('the model can no longer be read', LOOK)
  const { value } = reading.parsed
  const format = formatOf(value)
  if (format > FORMAT) return { kind: 'refused', fault: fault('newer-format', { format }) }
  for (const { pointer, was, value: meant } of changes) {
    const theirs = at(value, pointer)
    if (!equal(theirs, was) && !equal(theirs, meant)) return { kind: 'conflict', pointer, theirs }
  }
  const edited = editModel(source, withHead(value, changes, questions), questions)
  if (!edited.ok) return { kind: 'refused', fault: edited.fault }
  const after = parseModel(edited.source)
  const trouble = after.ok ? whyInvalid(after.parsed.value, true, questions) : 'it could not be read any more'
  if (trouble !== undefined) {
    const where = changes.map(({ pointer }) => tokens(pointer).join('.')).join(', ')
    return refuse(`with ${where} changed the model would not be valid (${trouble})`, LOOK)
  }
  return { kind: 'saved', bytes: new TextEncoder().encode(edited.source) }
}

/** Changes that are decided whatever stands in the model: what is given on the command line wins. */
export const decided = (changes: readonly Change[], model: unknown): readonly Decided[] =>
  changes.map((change) => ({ ...change, was: at(model, change.pointer) }))
