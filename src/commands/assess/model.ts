import { lacking } from '#core/model/lacking.ts'
import type { OperatingModel } from '#core/model/types.ts'
import type { Store } from './store.ts'

/** The model of a sitting, once it says what every model must: the service's name and phase. */
export const modelOf = (store: Store): OperatingModel | undefined => {
  const draft = store.draft()
  return lacking(draft).length === 0 ? (draft as OperatingModel) : undefined
}
