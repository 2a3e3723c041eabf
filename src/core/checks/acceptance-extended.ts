import type { Acceptance, CivilDate } from '#core/model/types.ts'
import { acceptances, countsSentence, nameOf } from './acceptance.ts'
import { defineCheck } from './define.ts'

/** Which end of it moved outwards. A start that is past gives nothing more when it moves. */
const longerBy = (now: Acceptance, was: Acceptance, today: CivilDate): 'from' | 'until' | undefined => {
  if (now.until > was.until) return 'until'
  return was.from > today && now.from < was.from ? 'from' : undefined
}

export default defineCheck({
  id: 'acceptance-extended',
  kind: 'regression',
  severity: 'warning',
  title: 'This change accepts something for longer',
  why: 'A time was agreed, and it moves. That is a decision of its own, and it does not count for the change that brings it.',
  needs: ['read', 'base', 'today'],
  message: ({ what, side, was, now, counts }) =>
    `This change accepts ${what} for longer: ${side} ${was} → ${now}. ${counts}`,
  fix: () => 'Nothing to mend, if those who review this agree.',
  example: {
    what: 'change-management.policy-written',
    side: 'until',
    was: '2026-12-20',
    now: '2027-02-20',
    counts: 'It counts once it is merged.',
  },
  *judge({ read, base, today }) {
    if (base.kind !== 'model') return
    const before = new Map((base.model.accepted ?? []).map((each) => [nameOf(each), each]))
    for (const { acceptance, what, at } of acceptances(read.model)) {
      const was = before.get(what)
      const side = was === undefined ? undefined : longerBy(acceptance, was, today)
      if (was !== undefined && side !== undefined)
        yield {
          at,
          args: {
            what,
            side,
            was: was[side],
            now: acceptance[side],
            counts: countsSentence(acceptance, today),
            name: what,
          },
        }
    }
  },
})
