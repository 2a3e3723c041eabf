/** How strictly a model is kept: what it says of it, and what holds where it says nothing. */

import { VERDICTS, type Verdict } from '#core/judgement/types.ts'
import { addPeriod } from './dates.ts'
import type { Policy } from './types.ts'

/** A policy with nothing left out. */
export interface PolicyInForce {
  /** A period, such as `6 months`. */
  readonly reviewEvery: string
  readonly evidenceCheckedEvery: string
  readonly require: Verdict | 'none'
}

const DEFAULTS: PolicyInForce = { reviewEvery: '6 months', evidenceCheckedEvery: '12 months', require: 'none' }

/** The policy of a model, with the defaults for what it leaves out. */
export const policyInForce = (policy: Policy | undefined): PolicyInForce => ({
  reviewEvery: policy?.reviewEvery ?? DEFAULTS.reviewEvery,
  evidenceCheckedEvery: policy?.evidenceCheckedEvery ?? DEFAULTS.evidenceCheckedEvery,
  require: VERDICTS.find((verdict) => verdict === policy?.require) ?? DEFAULTS.require,
})

/** Any day will do to compare two periods from. */
const SOME_DAY = '2001-01-01'

/** Whether one period is longer than another. */
export const isLonger = (period: string, than: string): boolean =>
  addPeriod(SOME_DAY, period) > addPeriod(SOME_DAY, than)
