import { join } from '#core/pointer.ts'
import { defineCheck } from './define.ts'

export default defineCheck({
  id: 'acceptance-ended',
  kind: 'time',
  severity: 'warning',
  title: 'An acceptance has ended',
  why: 'Something was accepted for a time, and the time is over. Until somebody looks again, it counts as open.',
  needs: ['read', 'today'],
  message: ({ what, until }) => `${what} was accepted until ${until}.`,
  fix: () => 'Mend it and remove the entry, or accept it again with a new reason and a new end.',
  *judge({ read, today }) {
    for (const [index, { question, rule, finding, until }] of (read.model.accepted ?? []).entries()) {
      const what = question ?? rule ?? finding ?? ''
      if (until < today) yield { at: join('/accepted', index), args: { what, until, name: what } }
    }
  },
})
