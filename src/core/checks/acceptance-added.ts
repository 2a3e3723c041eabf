import { acceptances, countsSentence, nameOf } from './acceptance.ts'
import { defineCheck } from './define.ts'

export default defineCheck({
  id: 'acceptance-added',
  kind: 'regression',
  severity: 'warning',
  title: 'This change accepts something',
  why: 'From now on the team lives with it. That is a separate decision, so it does not count in the change that makes it.',
  needs: ['read', 'base', 'today'],
  message: ({ what, until, by, counts }) => `This change accepts ${what} until ${until}, by ${by}. ${counts}`,
  fix: () => 'Nothing to fix, if the reviewers agree.',
  example: {
    what: 'change-management.policy-written',
    until: '2027-02-20',
    by: 'Service manager',
    counts: 'It counts once it is merged.',
  },
  *judge({ read, base, today }) {
    if (base.kind !== 'model') return
    const before = new Set((base.model.accepted ?? []).map(nameOf))
    for (const { acceptance, what, at } of acceptances(read.model))
      if (!before.has(what)) {
        const { until, by } = acceptance
        yield { at, args: { what, until, by, counts: countsSentence(acceptance, today), name: what } }
      }
  },
})
