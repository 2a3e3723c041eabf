/** Every check, in the order in which they are explained. */

import acceptanceEnded from './acceptance-ended.ts'
import type { Check } from './define.ts'
import evidenceLink from './evidence-link.ts'
import evidenceMissing from './evidence-missing.ts'
import evidenceOutside from './evidence-outside.ts'
import evidenceOwn from './evidence-own.ts'
import evidenceUncommitted from './evidence-uncommitted.ts'
import pageStale from './page-stale.ts'
import verdictRequired from './verdict-required.ts'

export const CHECKS: readonly Check[] = [
  // record: the files themselves
  pageStale,
  verdictRequired,
  // time: what has an end
  acceptanceEnded,
  // reality: what the model says can be seen
  evidenceMissing,
  evidenceOutside,
  evidenceLink,
  evidenceOwn,
  evidenceUncommitted,
]
