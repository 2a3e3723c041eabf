import type { Assessment } from '#core/judgement/types.ts'
import type { Standing } from './types.ts'

/** What of a judgement is followed over time. */
export const standingOf = ({ phase, verdict, processes, functions, gates, gaps, counts }: Assessment): Standing => ({
  phase,
  verdict,
  processes: { claimed: processes.claimed.permille, evidenced: processes.evidenced.permille },
  functions: { claimed: functions.claimed.permille, evidenced: functions.evidenced.permille },
  gates: { met: gates.filter(({ met }) => met).length, of: gates.length },
  openGates: gates.filter(({ met, state }) => !met && state.acceptance === undefined).length,
  gaps: gaps.length,
  acceptedGaps: gaps.filter(({ acceptance }) => acceptance !== undefined).length,
  notKnown: counts.unknown + counts.unanswered,
})
