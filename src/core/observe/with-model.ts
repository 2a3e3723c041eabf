/** What a repository shows, with what the model in it shows by itself. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { OperatingModel } from '#core/model/types.ts'
import type { Shown } from './shown.ts'
import { problemTermsInDocs } from './signals/model.ts'

/** Signals that read the model and nothing else. None of them bears on an answer, a fact or a rule. */
export const MODEL_SIGNALS = [problemTermsInDocs] as const

/** Adds what the model shows by itself; without a model those signals are unknown. */
export const withModel = (shown: Shown, model: OperatingModel | undefined, catalogue: Catalogue): Shown => ({
  ...shown,
  sightings: {
    ...shown.sightings,
    ...Object.fromEntries(MODEL_SIGNALS.map(({ id, judge }) => [id, judge(model, catalogue)])),
  },
})
