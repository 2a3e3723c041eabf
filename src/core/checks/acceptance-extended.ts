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
  why: 'Dates were agreed, and this change moves them. That is a separate decision, so it does not count in the change that makes it.',
  needs: ['read', 'base', 'today'],
  message: ({ what, side, was, now, counts }) =>
    `This change accepts ${what} for longer: ${side} ${was} → ${now}. ${counts}`,
  fix: () => 'Nothing to fix, if the reviewers agree.',
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
