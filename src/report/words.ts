/** The words that people read for the words that the model holds. */

import type { Audience, Axis, Level, Phase, Question } from '#core/catalogue/types.ts'

/** As a sentence or a heading begins. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const PHASE_NAMES = {
  discovery: 'discovery',
  alpha: 'alpha',
  'private-beta': 'private beta',
  'public-beta': 'public beta',
  live: 'live',
  retiring: 'retiring',
} as const satisfies Record<Phase, string>

export const AUDIENCE_NAMES = {
  'service-manager': 'service manager',
  'web-ops': 'web operations',
  'tech-arch': 'technical architect',
  developer: 'developer',
} as const satisfies Record<Audience, string>

/** The roles that know best how a question stands, in one line. */
export const bestKnownTo = ({ audience }: Question): string => audience.map((role) => AUDIENCE_NAMES[role]).join(', ')

/** What a phase expects of a practice. */
export const LEVEL_WORDS = ['nothing yet', 'informal', 'in place', 'proven'] as const satisfies Record<Level, string>

export const AXIS_QUESTIONS = {
  understood: 'Is it well understood?',
  established: 'Is it well established?',
  documented: 'Is it well documented?',
} as const satisfies Record<Axis, string>
