import { defineCheck } from './define.ts'
import { differenceOf } from './page.ts'

export default defineCheck({
  id: 'page-conflict',
  kind: 'record',
  severity: 'error',
  title: 'The gap analysis holds a merge conflict',
  why: 'Two people changed the model, and git could not join the two pages. The page is made from the model, so nobody has to choose line by line.',
  needs: ['page', 'freshPage'],
  message: ({ line }) => `gap-analysis.md holds a merge conflict that is not resolved, at its line ${line}.`,
  fix: () => 'Resolve the model if it has one too, then run `opsready check --fix` and commit the page.',
  example: { line: 12 },
  *judge({ page, freshPage }) {
    const found = differenceOf(page, freshPage)
    if (found?.kind === 'conflict') yield { at: '', args: { line: found.line } }
  },
})
