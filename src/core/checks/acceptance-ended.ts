import { acceptances, hasEnded } from './acceptance.ts'
import { defineCheck } from './define.ts'

export default defineCheck({
  id: 'acceptance-ended',
  kind: 'time',
  severity: 'warning',
  title: 'An acceptance has ended',
  why: 'Something was accepted for a limited time, and that time is over. Until somebody decides again, it counts as open.',
  needs: ['read', 'today'],
  message: ({ what, until }) => `The acceptance of ${what} ended on ${until}.`,
  fix: () => 'Fix it and remove the entry, or accept it again with a new reason and a new end date.',
  example: { what: 'change-management.policy-written', until: '2026-11-23' },
  *judge({ read, today }) {
    for (const { acceptance, what, at } of acceptances(read.model))
      if (hasEnded(acceptance, today)) yield { at, args: { what, until: acceptance.until, name: what } }
  },
})
