import { daysBetween } from '#core/model/dates.ts'
import { acceptances, isInForce } from './acceptance.ts'
import { defineCheck } from './define.ts'
import { isNeeded } from './needed.ts'

/** Time enough to do something about it. */
const SOON_DAYS = 30

export default defineCheck({
  id: 'acceptance-ending',
  kind: 'time',
  severity: 'note',
  title: 'An acceptance ends within 30 days',
  why: 'After that day it counts as open again. It is better to decide before then than to be surprised.',
  needs: ['read', 'today', 'assessment', 'catalogue', 'others'],
  message: ({ what, until }) => `The acceptance of ${what} ends on ${until}.`,
  fix: () => 'Fix it by then, or decide whether to accept it again.',
  example: { what: 'change-management.policy-written', until: '2026-12-20' },
  *judge(facts) {
    const { read, today } = facts
    for (const { acceptance, what, at } of acceptances(read.model))
      if (
        isInForce(acceptance, today) &&
        daysBetween(today, acceptance.until) <= SOON_DAYS &&
        isNeeded(acceptance, facts).needed
      )
        yield { at, args: { what, until: acceptance.until, name: what } }
  },
})
