import { acceptances, nameOf } from './acceptance.ts'
import { defineCheck } from './define.ts'

export default defineCheck({
  id: 'acceptance-extended',
  kind: 'regression',
  severity: 'warning',
  title: 'This change accepts something for longer',
  why: 'An end was agreed, and it moves. That is a decision of its own, and it does not count for the change that brings it.',
  needs: ['read', 'base'],
  message: ({ what, was, now }) =>
    `This change accepts ${what} for longer: until ${was} → ${now}. It counts once it is merged.`,
  fix: () => 'Nothing to mend, if those who review this agree.',
  example: { what: 'change-management.policy-written', was: '2026-12-20', now: '2027-02-20' },
  *judge({ read, base }) {
    if (base.kind !== 'model') return
    const before = new Map((base.model.accepted ?? []).map((each) => [nameOf(each), each.until]))
    for (const { acceptance, what, at } of acceptances(read.model)) {
      const was = before.get(what)
      if (was !== undefined && acceptance.until > was)
        yield { at, args: { what, was, now: acceptance.until, name: what } }
    }
  },
})
