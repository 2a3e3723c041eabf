import type { Assessment, Totals } from '#core/judgement/types.ts'
import type { Mean, Standing } from './types.ts'

const meanOf = ({ claimed, evidenced }: Totals): Mean => ({
  claimed: claimed.permille,
  evidenced: evidenced.permille,
  practices: claimed.practices,
})

/** What of a judgement is followed over time. */
export const standingOf = ({ phase, verdict, processes, functions, gates, gaps, counts }: Assessment): Standing => ({
  phase,
  verdict,
  processes: meanOf(processes),
  functions: meanOf(functions),
  gates: { met: gates.filter(({ met }) => met).length, of: gates.length },
  openGates: gates.filter(({ met, state }) => !met && state.acceptance === undefined).length,
  gaps: gaps.length,
  acceptedGaps: gaps.filter(({ acceptance }) => acceptance !== undefined).length,
  notKnown: counts.unknown + counts.unanswered,
})
