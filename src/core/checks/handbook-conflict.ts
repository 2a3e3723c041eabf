import { defineCheck } from './define.ts'
import { differenceOf } from './page.ts'

export default defineCheck({
  id: 'handbook-conflict',
  kind: 'record',
  severity: 'error',
  title: 'The handbook has a merge conflict',
  why: 'Two people changed the model, and git could not merge the two handbooks. The handbook is made from the model, so nobody has to choose line by line.',
  needs: ['handbook', 'freshHandbook'],
  message: ({ line }) => `docs/operating-model.md has an unresolved merge conflict, at line ${line}.`,
  fix: () =>
    'If the model has a conflict too, resolve that first. Then run `opsready check --fix` and commit the handbook.',
  example: { line: 12 },
  *judge({ handbook, freshHandbook }) {
    const found = differenceOf(handbook, freshHandbook)
    if (found?.kind === 'conflict') yield { at: '', args: { line: found.line } }
  },
})
