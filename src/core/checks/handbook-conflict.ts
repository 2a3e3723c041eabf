import { defineCheck } from './define.ts'
import { differenceOf } from './page.ts'

export default defineCheck({
  id: 'handbook-conflict',
  kind: 'record',
  severity: 'error',
  title: 'The handbook holds a merge conflict',
  why: 'Two people changed the model, and git could not join the two handbooks. The handbook is made from the model, so nobody has to choose line by line.',
  needs: ['handbook', 'freshHandbook'],
  message: ({ line }) => `docs/operating-model.md holds a merge conflict that is not resolved, at its line ${line}.`,
  fix: () => 'Resolve the model if it has one too, then run `opsready check --fix` and commit the handbook.',
  example: { line: 12 },
  *judge({ handbook, freshHandbook }) {
    const found = differenceOf(handbook, freshHandbook)
    if (found?.kind === 'conflict') yield { at: '', args: { line: found.line } }
  },
})
