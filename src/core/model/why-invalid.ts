/** Why a value would not be a valid model, in half a sentence: asked before a change is written. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { tokens } from '#core/pointer.ts'
import { carry } from './carry.ts'
import { modelFrom } from './read.ts'
import { brokenConstraints } from './constraints.ts'
import { schemaErrors } from './schema-errors.ts'
import { isRecord } from './value.ts'

/** Why a value is no model of this format, in half a sentence; `undefined` where it is one. */
export const whyInvalid = (
  written: unknown,
  draft: boolean,
  questions: Catalogue = catalogue(),
): string | undefined => {
  const { value } = carry(written, questions)
  if (!isRecord(value)) return 'it would no longer be a model'
  const [error] = schemaErrors(value, { newer: false, draft })
  if (error !== undefined) return `${tokens(error.instancePath).join('.')} cannot have that value`
  const [broken] = brokenConstraints(modelFrom(value), questions)
  return broken === undefined ? undefined : `${broken.says} ${broken.fix}`.replace(/\.$/, '')
}
