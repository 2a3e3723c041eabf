/** How long a finished fix waits before users have it (CR03, CR44). */

import { approvalIntervalDays } from './approval.ts'
import { extreme, from } from './apply.ts'
import { releaseIntervalDays } from './rate.ts'
import type { Calculation, Computation, Computations, Inputs } from './types.ts'
import { PER_CENT } from './units.ts'

/** Days that a finished fix waits for the next release, on average (CR03). */
const meanWaitForRelease: Calculation = (inputs) => from([releaseIntervalDays(inputs)], (every) => every / 2)

export const waitForRelease: Computations = { releaseIntervalDays, meanWaitDays: meanWaitForRelease }

/** Days between two sittings; none where there is no board, and unknown where nobody said whether there is one. */
const boardIntervalDays: Calculation = (inputs) => {
  const approval = inputs.word('changeApproval')
  if (approval === undefined) return undefined
  return approval.endsWith('-board') ? approvalIntervalDays(inputs) : 0
}

/** Days of a freeze that stops fixes too. */
const freezeDays: Calculation = ({ number, isTrue }) =>
  isTrue('changeFreezeAllowsFixes') === false ? number('changeFreezeDays') : undefined

const QUICKER = ['change-management.emergency-path', 'release-and-deployment-management.release-on-demand']

/** Whether a fix has to wait for the next release and sitting. While an answer about a quicker way is open, that is not said. */
const takesTheLongWay = ({ isAtLeast }: Inputs): boolean => QUICKER.every((way) => isAtLeast(way, 'in-place') === false)

/** What a finished fix may have to wait for: a release, a sitting, the end of a freeze. */
const waits = (inputs: Inputs): readonly (number | undefined)[] => [
  ...(takesTheLongWay(inputs) ? [releaseIntervalDays(inputs), boardIntervalDays(inputs)] : [undefined, undefined]),
  freezeDays(inputs),
]

/** The longest of them. */
const worstWaitDays: Calculation = (inputs) => extreme(Math.max, waits(inputs))

const WAITS = ['the next release', 'the next sitting of the board', 'the end of a freeze'] as const

/** What that longest wait is for. */
const waitsFor: Computation = (inputs) => {
  const all = waits(inputs)
  const worst = extreme(Math.max, all)
  return worst === undefined ? undefined : WAITS[all.indexOf(worst)]
}

/** Share of fixes that would be in time; left out where only the freeze breaks the promise, and where it is next to none or all. */
const shareInTime: Calculation = (inputs) => {
  if (!takesTheLongWay(inputs)) return undefined
  const slowest = extreme(Math.max, [releaseIntervalDays(inputs), boardIntervalDays(inputs)])
  const share = from([inputs.number('patchPromiseDays'), slowest], (promise, wait) => (PER_CENT * promise) / wait)
  return share === undefined || [0, PER_CENT].includes(Math.min(PER_CENT, Math.round(share))) ? undefined : share
}

export const promiseToFix: Computations = {
  releaseIntervalDays,
  approvalIntervalDays: boardIntervalDays,
  worstWaitDays,
  waitsFor,
  shareInTime,
}
