/** A model that is being begun: it may lack its phase, and then only facts can be asked. */

import type { Phase } from '#core/catalogue/types.ts'
import type { OperatingModel } from '#core/model/types.ts'

export type Draft = Omit<OperatingModel, 'service'> & {
  readonly service?: Readonly<Record<string, unknown>> & { readonly phase?: Phase }
}

/** Reads a draft as a model; what needs the phase looks for it first. */
export const asModel = (draft: Draft): OperatingModel => ({ ...draft, service: { ...draft.service } }) as OperatingModel
