/** What is wrong with a model by its schema, in words. */

import { type Invalid, invalid } from './invalid.ts'
import { type Leniency, schemaErrors } from './schema-errors.ts'

/** The same errors in words, for people. The schema with its titles is loaded here: most models are valid. */
export const schemaFaults = async (value: unknown, leniency: Leniency): Promise<readonly Invalid[]> => {
  const errors = schemaErrors(value, leniency)
  if (errors.length === 0) return []
  const { default: schema } = await import('#generated/operating-model.schema.json', { with: { type: 'json' } })
  return invalid(schema, errors, value)
}
