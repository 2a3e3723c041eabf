/** The model of a sitting: what is on disk, and changes that are on disk before anything else happens. */

import { catalogue } from '#core/catalogue/index.ts'
import { catalogueName } from '#core/catalogue/name.ts'
import { FaultError, fault, usageError } from '#core/fault.ts'
import type { Draft } from '#core/interview/draft.ts'
import type { Change } from '#core/model/change.ts'
import { FORMAT } from '#core/model/format.ts'
import { readModel } from '#core/model/read.ts'
import { type Saved, saveChanges } from '#core/model/save.ts'
import { at } from '#core/model/value.ts'
import type { Host } from '#commands/host.ts'
import { whereModel } from '#commands/find-model.ts'

export type Written =
  | { readonly kind: 'saved' }
  /** Somebody else answered this meanwhile. Nothing was written. */
  | { readonly kind: 'conflict'; readonly pointer: string; readonly theirs: unknown }

export interface Store {
  readonly path: string
  /** As people see it: from the working folder. */
  readonly shown: string
  /** Nothing has been written yet. */
  readonly isNew: () => boolean
  /** Nothing stood there before, and now something does. */
  readonly isMade: () => boolean
  readonly bytes: () => Uint8Array | undefined
  readonly draft: () => Draft
  /** Writes changes, fsynced, on top of what stands there now. Throws FaultError. */
  readonly save: (changes: readonly Change[]) => Promise<Written>
}

/** What a draft says that says nothing: its format, and that it answers the questions of this version. The first save writes it. */
const empty = (): Draft => ({ opsready: FORMAT, catalogue: catalogueName(catalogue()) })

/** The model in some bytes; what is not valid throws all of its faults. */
const draftOf = async (bytes: Uint8Array | undefined, shown: string): Promise<Draft> => {
  if (bytes === undefined) return empty()
  const reading = await readModel(bytes, shown, true)
  if (!reading.ok) throw new FaultError(reading.faults)
  if (reading.newer) throw new FaultError([fault('newer-format', { format: reading.read.model.opsready })])
  return { ...empty(), ...reading.read.model }
}

/** Opens the model that a command means, or the place where a new one will stand. */
export const openStore = async (host: Host, named: string | undefined): Promise<Store> => {
  if (named === '-')
    throw usageError(
      '`assess` writes the model, so it cannot take it from standard input.',
      'Give the answers with `--answers -`, or name the model with `--model PATH`.',
    )
  const { path, bytes: first } = await whereModel(host, named)
  const shown = host.files.relative(host.cwd, path)
  let bytes = first
  let draft = await draftOf(first, shown)

  const save: Store['save'] = async (changes) => {
    const decided = changes.map((change) => ({ ...change, was: at(draft, change.pointer) }))
    let saved: Saved | undefined
    await host.files.update(path, (current) => {
      saved = saveChanges(current, decided)
      if (saved.kind === 'refused') throw new FaultError([saved.fault])
      if (saved.kind === 'conflict') {
        bytes = current
        return undefined
      }
      bytes = saved.bytes
      return saved.bytes
    })
    draft = await draftOf(bytes, shown)
    return saved?.kind === 'conflict' ? saved : { kind: 'saved' }
  }
  return {
    path,
    shown,
    isNew: () => bytes === undefined,
    isMade: () => first === undefined && bytes !== undefined,
    bytes: () => bytes,
    draft: () => draft,
    save,
  }
}
