/** The verdict: must-haves decide, nothing is averaged, challenges add words and no weight. */

import { count } from '#core/sentence.ts'
import type { Gap, QuestionState, Verdict } from './types.ts'

const isOpen = ({ answer }: QuestionState): boolean => answer === undefined || answer === 'unknown'

/** The verdict from the must-haves in force and the gaps; acceptances are read off the must-haves. */
export const verdictOf = (
  gates: readonly { readonly state: QuestionState; readonly met: boolean }[],
  gaps: readonly Gap[],
): Verdict => {
  const unmet = gates.filter(({ met }) => !met).map(({ state }) => state)
  const blocking = unmet.filter(({ acceptance }) => acceptance === undefined)
  if (blocking.length > 0) return blocking.every(isOpen) ? 'too-little-known' : 'not-ready'
  if (unmet.length > 0) return 'ready-with-accepted-risks'
  return gaps.length > 0 ? 'ready-with-gaps' : 'ready'
}

const RANKS = {
  'not-ready': 0,
  'too-little-known': 0,
  'ready-with-accepted-risks': 1,
  'ready-with-gaps': 2,
  ready: 3,
} as const satisfies Record<Verdict, number>

/** For comparing: not ready and too little known rank alike. */
export const rankOf = (verdict: Verdict): number => RANKS[verdict]

/** That what is open has to be answered first, where nothing else falls short. */
const openLine = (open: number, all: number): string => {
  if (open === all)
    return all === 1
      ? 'It is not answered or known yet. Answer it first.'
      : 'None of them is answered or known yet. Answer these first.'
  return `${count(open, 'must-have is', 'must-haves are')} not answered or not known, and none that was answered falls short. Answer ${open === 1 ? 'it' : 'these'} first.`
}

/** Why this verdict, in sentences. */
export const reasonsOf = (
  verdict: Verdict,
  gates: readonly { readonly state: QuestionState; readonly met: boolean }[],
  gaps: readonly Gap[],
): readonly string[] => {
  const unmet = gates.filter(({ met }) => !met).map(({ state }) => state)
  const blocking = unmet.filter(({ acceptance }) => acceptance === undefined)
  const open = blocking.filter(isOpen)
  const accepted = unmet.length - blocking.length
  const met = gates.length - unmet.length
  const always =
    gates.length === 1
      ? `The one must-have in this phase is ${met === 1 ? 'met' : 'not met'}.`
      : `${met} of ${gates.length} must-haves in this phase ${met === 1 ? 'is' : 'are'} met.`
  const acceptedLine =
    accepted === 0
      ? []
      : [`${count(accepted, 'must-have is', 'must-haves are')} below the minimum and accepted for now.`]
  const other = gaps.filter(({ gate }) => !gate).length
  const gapLine =
    other === 0 ? [] : [`${count(other, 'other answer is', 'other answers are')} below what this phase expects.`]
  switch (verdict) {
    case 'too-little-known':
      return [always, openLine(open.length, gates.length), ...acceptedLine]
    case 'not-ready':
      return [
        always,
        `${count(blocking.length, 'must-have is', 'must-haves are')} below the minimum and not accepted${open.length === 0 ? '' : `, ${open.length} of them not answered or not known yet`}.`,
        ...acceptedLine,
        ...gapLine,
      ]
    case 'ready-with-accepted-risks':
      return [always, ...acceptedLine, ...gapLine]
    default:
      return [always, ...gapLine]
  }
}
