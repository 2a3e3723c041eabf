/** A model, whole or in part, laid over another: records key by key, lists and words as they are given. */

import type { Change, Writable } from '#core/model/change.ts'
import { equal, isRecord } from '#core/model/value.ts'
import { join } from '#core/pointer.ts'

/** Said of the file itself, not of the service. */
const OF_THE_FILE = new Set(['/opsready', '/catalogue'])
/** A review is one statement: who, when, and by which questions. */
const WHOLE = /^\/(?:processes|functions)\/[^/]+\/reviewed$/

/** The changes that bring everything that is given into `base`, in the order of the given file. */
export const mergeChanges = (base: unknown, given: unknown, pointer = ''): readonly Change[] => {
  if (OF_THE_FILE.has(pointer) || equal(base, given)) return []
  if (isRecord(given) && (isRecord(base) || pointer === '') && !WHOLE.test(pointer)) {
    const before = isRecord(base) ? base : {}
    return Object.entries(given).flatMap(([key, inner]) =>
      mergeChanges(Object.hasOwn(before, key) ? before[key] : undefined, inner, join(pointer, key)),
    )
  }
  return [{ pointer, value: given as Writable }]
}
