import type { OperatingModel } from '#core/model/types.ts'
import type { Store } from './store.ts'

/** The model of a sitting, once it says what every model must: the service's name and phase. */
export const modelOf = (store: Store): OperatingModel | undefined => {
  const draft = store.draft()
  const { service } = draft
  return service?.['name'] !== undefined && service.phase !== undefined ? (draft as OperatingModel) : undefined
}
