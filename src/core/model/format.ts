/** The format of a model, by the number that it begins with. */

import type { OperatingModel } from './types.ts'

/** The format that this version writes. */
export const FORMAT = 1

/** Whether a model has a newer format than this version knows: what it does not know of it was passed over. */
export const isNewer = ({ opsready }: Pick<OperatingModel, 'opsready'>): boolean => opsready > FORMAT
