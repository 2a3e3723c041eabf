/** The format of a model, by the number that it begins with. */

import type { OperatingModel } from './types.ts'
import { isRecord } from './value.ts'

/** The format that this version writes. */
export const FORMAT = 1

/** The format that a value says it has; this one where it says none. */
export const formatOf = (value: unknown): number =>
  isRecord(value) && typeof value['opsready'] === 'number' ? value['opsready'] : FORMAT

/** Whether a model has a newer format than this version knows: what it does not know of it was passed over. */
export const isNewer = ({ opsready }: Pick<OperatingModel, 'opsready'>): boolean => opsready > FORMAT
