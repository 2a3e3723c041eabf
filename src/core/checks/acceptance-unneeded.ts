import { acceptances, isInForce } from './acceptance.ts'
import { defineCheck } from './define.ts'
import { isNeeded } from './needed.ts'

export default defineCheck({
  id: 'acceptance-unneeded',
  kind: 'record',
  severity: 'note',
  title: 'An acceptance is no longer needed',
  why: 'There is nothing left to accept. If the entry stays, it silently accepts the same thing when it comes back.',
  needs: ['read', 'today', 'assessment', 'catalogue', 'others'],
  message: ({ what, because }) => `${what} is accepted, but ${because}.`,
  fix: () => 'Remove the entry.',
  example: { what: 'change-management.policy-written', because: 'the answer is in-place, which is enough' },
  *judge(facts) {
    for (const { acceptance, what, at } of acceptances(facts.read.model)) {
      const said = isNeeded(acceptance, facts)
      // One that has not begun may be meant for what comes by then.
      if (isInForce(acceptance, facts.today) && !said.needed)
        yield { at, args: { what, because: said.because, name: what } }
    }
  },
})
