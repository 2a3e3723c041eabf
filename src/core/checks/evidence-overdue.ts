import { addPeriod, isAhead } from '#core/model/dates.ts'
import type { CivilDate } from '#core/model/types.ts'
import { remembered } from '#core/remembered.ts'
import { defineCheck } from './define.ts'
import { isHere, namedEvidence } from './evidence.ts'

export default defineCheck({
  id: 'evidence-overdue',
  kind: 'time',
  severity: 'warning',
  title: 'Nobody has looked at a piece of evidence for long',
  why: 'What lies outside this repository is not read here: the date on which a person looked stands for it, and it is good for a limited time: twelve months, or what `policy: evidenceCheckedEvery:` says. A date ahead would never be over.',
  needs: ['read', 'policy', 'today'],
  message: ({ question, what, checked, every }) =>
    every === undefined
      ? `${question} names ${what} as evidence, and the last look at it is dated ${checked}, which has not come yet. Until long after that nobody would be asked to look again.`
      : `${question} names ${what} as evidence, last looked at on ${checked}, which is good for ${every}.`,
  fix: () => 'Look whether it is still there and still true, and write today’s date, or remove the entry.',
  example: {
    question: 'change-management.what-changed',
    what: 'https://wiki.example/changes',
    checked: '2025-11-01',
    every: '12 months',
  },
  *judge({ read, policy, today }) {
    // Much of it was looked at on the same few days.
    const goodUntil = remembered((on: CivilDate) => addPeriod(on, policy.evidenceCheckedEvery))
    for (const piece of namedEvidence(read.model)) {
      const { question, evidence, name } = piece
      const { checked } = evidence
      if (checked === undefined || isHere(evidence)) continue
      const ahead = isAhead(checked, today)
      if (ahead || goodUntil(checked) < today)
        yield {
          at: piece.at,
          args: {
            question,
            what: name,
            checked,
            ...(ahead ? {} : { every: policy.evidenceCheckedEvery }),
            name,
          },
        }
    }
  },
})
