/** Whether a change would leave a model that is none. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { tokens } from '#core/pointer.ts'
import { carry } from './carry.ts'
import { asModel } from './read.ts'
import { ruleFaults } from './rules.ts'
import { schemaErrors } from './schema-errors.ts'
import { isRecord } from './value.ts'

/** Why a value is no model of this format, in half a sentence; `undefined` where it is one. */
export const invalidity = (
  written: unknown,
  draft: boolean,
  questions: Catalogue = catalogue(),
): string | undefined => {
  const { value } = carry(written, questions)
  if (!isRecord(value)) return 'it would be no model at all'
  const [error] = schemaErrors(value, { newer: false, draft })
  if (error !== undefined) return `${tokens(error.instancePath).join('.')} cannot be so`
  const [broken] = ruleFaults(asModel(value), questions)
  return broken === undefined ? undefined : `${broken.says} ${broken.fix}`.replace(/\.$/, '')
}
