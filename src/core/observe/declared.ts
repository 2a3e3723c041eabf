/** What a model declares that the reading of a repository rests on: where to look, and what to compare with. */

import type { OperatingModel } from '#core/model/types.ts'
import { listOf, own, textOf } from './read/value.ts'

/** Plain data: under the same declarations, the same commit shows the same. */
export interface Declared {
  readonly phase: string
  /** `policy.evidenceRoots`, from the root. */
  readonly evidenceRoots: readonly string[]
  /** Where the components of the service lie, as the model names them. */
  readonly components: readonly string[]
  /** What the components are called, where the model says it. */
  readonly componentNames: readonly string[]
}

const inComponents = (model: OperatingModel, key: string): readonly string[] =>
  listOf(own(model.service, 'components')).flatMap((component) => textOf(own(component, key)) ?? [])

export const declaredBy = (model: OperatingModel): Declared => ({
  phase: model.service.phase,
  evidenceRoots: model.policy?.evidenceRoots ?? [],
  components: inComponents(model, 'path'),
  componentNames: inComponents(model, 'name'),
})
