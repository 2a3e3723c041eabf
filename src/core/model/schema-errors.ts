/** What ajv has against a value as a model. */

import { validateModel } from '#generated/validators.js'

/** The part of an ajv error that is read here. */
export interface SchemaError {
  readonly instancePath: string
  readonly schemaPath: string
  readonly keyword: string
  readonly params: Readonly<Record<string, unknown>>
}

export interface Leniency {
  /** A newer format: a key that we do not know is no fault, and neither is the format itself. */
  readonly newer: boolean
  /** A model that is being begun, or a part of one: what is required may be missing. */
  readonly draft: boolean
}

/** Which errors count. In a draft only the top and the service may lack what is required. */
const matters =
  ({ newer, draft }: Leniency) =>
  ({ keyword, instancePath }: SchemaError): boolean =>
    !(newer && (keyword === 'additionalProperties' || instancePath === '/opsready')) &&
    !(draft && keyword === 'required' && (instancePath === '' || instancePath === '/service'))

/** The errors of a value against the schema of a model, in the order of ajv; none where it is valid. */
export const schemaErrors = (value: unknown, leniency: Leniency): readonly SchemaError[] =>
  validateModel(value) ? [] : ((validateModel.errors ?? []) as readonly SchemaError[]).filter(matters(leniency))
