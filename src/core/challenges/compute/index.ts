/** Every named computation of the rules that are judged. A test holds each against the worked example in its rule. */

import {
  approvalIntervalDays,
  changesPerMonth,
  changesPerSitting,
  meanWaitDays,
  minutesPerChange,
  releaseIntervalDays,
} from './approval.ts'
import type { Computation } from './types.ts'

export const COMPUTATIONS: Readonly<Record<string, Computation>> = {
  approvalIntervalDays,
  releaseIntervalDays,
  meanWaitDays,
  changesPerMonth,
  changesPerSitting,
  minutesPerChange,
}
