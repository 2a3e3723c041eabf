/** Which practices a sitting or a worksheet is about, where not all of them are meant. */

import { catalogue } from '#core/catalogue/index.ts'
import { usageError } from '#core/fault.ts'
import { type Filter, ownersIn, practicesOf } from '#core/interview/filter.ts'
import { hub, type HubLine } from '#core/interview/hub.ts'
import { plan } from '#core/interview/plan.ts'
import { FRESH, type Sitting, WHOLE } from '#core/interview/types.ts'
import { assess } from '#core/judgement/assess.ts'
import type { CivilDate, OperatingModel } from '#core/model/types.ts'

/** The task list of everything, whatever a sitting is about. */
export const hubOf = (model: OperatingModel, today: CivilDate, sitting: Sitting = FRESH): readonly HubLine[] =>
  hub(model, assess(model, catalogue()), plan({ model, catalogue: catalogue(), today, scope: WHOLE, sitting }))

/** Throws FaultError('usage') for an owner that the model does not know: a typing error would ask nothing. */
export const filtered = (filter: Filter, model: OperatingModel, today: CivilDate): ReadonlySet<string> | undefined => {
  const lines = hubOf(model, today)
  const { owner } = filter
  if (owner !== undefined && practicesOf({ owner }, lines)?.size === 0) {
    const owners = ownersIn(lines)
    throw usageError(
      `Nobody called "${owner}" owns a practice here.`,
      owners.length === 0 ? 'No practice has an owner yet.' : `Use one of: ${owners.join(', ')}.`,
    )
  }
  return practicesOf(filter, lines)
}
