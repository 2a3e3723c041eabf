import { addPeriod, isAhead } from '#core/model/dates.ts'
import type { CivilDate } from '#core/model/types.ts'
import { remembered } from '#core/remembered.ts'
import { defineCheck } from './define.ts'
import { isHere, namedEvidence } from './evidence.ts'

export default defineCheck({
  id: 'evidence-overdue',
  kind: 'time',
  severity: 'warning',
  title: 'Nobody has looked at a piece of evidence for a long time',
  why: 'What lies outside this repository is not read here, so the date on which a person last looked counts instead. It is good for a limited time: twelve months, or what `policy: evidenceCheckedEvery:` says. A date in the future would hide that nobody has looked for a long time.',
  needs: ['read', 'policy', 'today'],
  message: ({ question, what, checked, every }) =>
    every === undefined
      ? `${question} names ${what} as evidence, and the last look at it is dated ${checked}, which is in the future. Nobody would be asked to look again until long after that.`
      : `${question} names ${what} as evidence, last looked at on ${checked}. A look is good for ${every}, and that time is over.`,
  fix: () => 'Check that it is still there and still true, then write today’s date. Or remove the entry.',
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
