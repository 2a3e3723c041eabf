import { againstHits, bothSides, NOT_STRONG } from './against.ts'
import { defineCheck } from './define.ts'

export default defineCheck({
  id: 'signal-against-fact',
  kind: 'reality',
  severity: 'warning',
  unlessStrong: NOT_STRONG,
  title: 'A fact and the repository do not agree',
  why: 'Facts decide which questions apply and what is computed. Where one is not true, questions are missing or figures are wrong.',
  needs: ['contradictions', 'unverified'],
  example: {
    id: 'storesData',
    declared: 'false',
    says: 'Data is copied on a schedule.',
    signal: 'backup-config, strong',
    places: 'infrastructure/database.tf:14',
  },
  message: bothSides,
  fix: ({ id }) =>
    `Look at it together: correct the fact (opsready assess ${id}), or what was seen, or accept the finding with a reason.`,
  *judge(facts) {
    yield* againstHits(facts, 'fact')
  },
})
