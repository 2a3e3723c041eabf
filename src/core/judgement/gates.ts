/** Must-haves: when a gate is in force. */

import { type Gate, PHASES, type Phase } from '#core/catalogue/types.ts'

/** From its phase on; while the service is being closed only the gates that say so. */
export const inForce = (gate: Gate | undefined, phase: Phase): boolean => {
  if (gate === undefined) return false
  if (phase === 'retiring') return gate.whileRetiring
  return PHASES.indexOf(phase) >= PHASES.indexOf(gate.from)
}
