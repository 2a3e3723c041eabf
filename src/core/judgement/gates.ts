/** Must-haves: when a gate is in force, and whether it is open. */

import { type Gate, PHASES, type Phase } from '#core/catalogue/types.ts'
import type { QuestionState } from './types.ts'

/** From its phase on; while the service is being closed only the gates that say so. */
export const inForce = (gate: Gate | undefined, phase: Phase): boolean => {
  if (gate === undefined) return false
  if (phase === 'retiring') return gate.whileRetiring
  return PHASES.indexOf(phase) >= PHASES.indexOf(gate.from)
}

/** Whether a must-have in force is below its minimum and nobody accepts that. */
export const isOpenGate = ({ gate, level, expected, acceptance }: QuestionState): boolean =>
  gate && level < expected && acceptance === undefined
