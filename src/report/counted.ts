/** How many questions apply and what became of them, in one sentence for every format. */

import type { Assessment, Counts } from '#core/judgement/types.ts'
import { PHASE_NAMES } from './words.ts'

const are = (count: number): string => `${count} ${count === 1 ? 'is' : 'are'}`

/** How much is answered, and how much of that could be shown; what is nought is left out. */
export const counted = ({ counts, phase }: Pick<Assessment, 'counts' | 'phase'>): string => {
  const { questions, answered, unknown, unanswered, accepted, evidenced, withoutEvidence }: Counts = counts
  const apply = `questions that apply in ${PHASE_NAMES[phase]}`
  const states = [
    ...(answered > 0 ? [`${are(answered)} answered`] : []),
    ...(unknown > 0 ? [`${are(unknown)} answered with "we do not know"`] : []),
    ...(unanswered > 0 ? [`${are(unanswered)} open`] : []),
  ]
  const high = evidenced + withoutEvidence
  return [
    answered === questions
      ? `All ${questions} ${apply} are answered.`
      : `Of ${questions} ${apply}, ${states.join(', ')}.`,
    ...(accepted > 0 ? [`${accepted} ${accepted === 1 ? 'gap is' : 'gaps are'} accepted.`] : []),
    ...(high > 0
      ? [
          `${evidenced} of ${high} ${high === 1 ? 'answer that is' : 'answers that are'} in place or proven ${evidenced === 1 || high === 1 ? 'names' : 'name'} evidence.`,
        ]
      : []),
  ].join(' ')
}
