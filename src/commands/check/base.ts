/** `--since REF`: the model as it was where this change began. */

import { assess } from '#core/judgement/assess.ts'
import type { Base, NotKnown } from '#core/checks/past.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { readModel } from '#core/model/read.ts'
import { LIMITS } from '#core/structure.ts'
import type { History, Told } from '#commands/host.ts'
import { movedFrom } from './moved.ts'
import { notKnownOf } from './trouble.ts'

const because = (reason: string, fix: string): NotKnown => ({ kind: 'unknown', reason, fix })

/** Where a model stands in its repository. */
export interface Place {
  readonly history: History
  /** From the root. */
  readonly path: string
}

/** The model as it was, where it stands now or where this change took it from; `undefined` where there was none. */
const bytesAt = async (
  { history, path }: Place,
  before: string,
  head: string,
): Promise<Told<Uint8Array | undefined>> => {
  const bytes = await history.file(before, path, LIMITS.bytes)
  if (!bytes.known || bytes.value !== undefined) return bytes
  const moved = await movedFrom(history, before, head, path)
  if (!moved.known) return moved
  return moved.value === undefined ? bytes : history.file(before, moved.value, LIMITS.bytes)
}

/** Reads the model at the merge base of `since` and HEAD; every reason why it cannot be read is told. */
export const baseOf = async (
  since: string | undefined,
  place: Place | undefined,
  catalogue: Catalogue,
): Promise<Base> => {
  if (since === undefined) return { kind: 'none' }
  if (place === undefined)
    return because(
      'the model is not in a git repository.',
      'Run it in the clone that has the model, and name the file.',
    )
  const { history, path } = place
  const base = await history.resolve(since)
  if (!base.known) return notKnownOf(`"${since}" is not known here`, base.reason)
  const head = await history.resolve('HEAD')
  if (!head.known) return notKnownOf('"HEAD" is not known here', head.reason)
  const ancestor = await history.mergeBase(base.value, head.value)
  if (!ancestor.known)
    return notKnownOf(`the commit where this change branched off from "${since}" is not known`, ancestor.reason)
  const bytes = await bytesAt(place, ancestor.value, head.value)
  if (!bytes.known) return notKnownOf(`the model of "${since}" could not be read`, bytes.reason)
  if (bytes.value === undefined)
    return because(
      `there was no ${path} where this change branched off from "${since}".`,
      'If the model is new, there is something to compare with from the next change on. If it was moved or renamed, do that in a separate change, so that nothing else changes unseen.',
    )
  const reading = await readModel(bytes.value, path, false, catalogue)
  if (!reading.ok)
    return because(
      `the model was not valid where this change branched off from "${since}": ${reading.faults[0]!.message}`,
      'Nothing to fix here, if the model of this change is valid.',
    )
  const { model } = reading.read
  return { kind: 'model', model, assessment: assess(model, catalogue) }
}
