/** Three-valued truth: what is not known is neither true nor false, and never becomes a finding. */

import type { Truth } from './types.ts'

/** The truth of what is known. */
export const of = (known: boolean): Truth => (known ? 'true' : 'false')

export const not = (truth: Truth): Truth => (truth === 'unknown' ? 'unknown' : of(truth === 'false'))

/** False if any part is false, true if all are true, else unknown. */
export const all = (parts: readonly Truth[]): Truth =>
  parts.includes('false') ? 'false' : parts.includes('unknown') ? 'unknown' : 'true'

/** True if any part is true, false if all are false, else unknown. */
export const any = (parts: readonly Truth[]): Truth =>
  parts.includes('true') ? 'true' : parts.includes('unknown') ? 'unknown' : 'false'
