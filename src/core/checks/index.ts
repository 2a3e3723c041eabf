/** Every check, in the order in which they are explained. */

import type { Check } from './define.ts'
import evidenceLink from './evidence-link.ts'
import evidenceMissing from './evidence-missing.ts'
import evidenceOutside from './evidence-outside.ts'
import evidenceUncommitted from './evidence-uncommitted.ts'
import pageStale from './page-stale.ts'

export const CHECKS: readonly Check[] = [pageStale, evidenceMissing, evidenceOutside, evidenceLink, evidenceUncommitted]
