/** What the model itself shows, wherever it stands: the words that it is written in. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { measured, type Sighting, unknown } from '#core/observe/define.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { remarksOn } from '#core/terms/remarks.ts'

export interface ModelSignal {
  readonly id: string
  readonly judge: (model: OperatingModel | undefined, catalogue: Catalogue) => Sighting
}

/** Two of them, so that a reader knows what is meant; `explain` says why each. */
const SOUGHT = 'words that hide something, such as "project" or "handover" (opsready explain handover)'

export const problemTermsInDocs: ModelSignal = {
  id: 'problem-terms-in-docs',
  judge: (model, catalogue) => {
    if (model === undefined) return unknown('There is no model whose text could be read.')
    const terms = remarksOn(model, catalogue, [])
    const all = terms.reduce((sum, { count: times }) => sum + times, 0)
    return measured(
      all,
      terms.length === 0
        ? `The texts of the model were searched for ${SOUGHT}: none was found.`
        : `The texts of the model contain ${SOUGHT}: ${terms.map(({ name, count: times }) => `${name} (${times})`).join(', ')}.`,
    )
  },
}
