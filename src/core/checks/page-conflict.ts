import { defineCheck } from './define.ts'
import { differenceOf } from './page.ts'

export default defineCheck({
  id: 'page-conflict',
  kind: 'record',
  severity: 'error',
  title: 'The gap analysis has a merge conflict',
  why: 'Two people changed the model, and git could not merge the two pages. The page is made from the model, so nobody has to choose line by line.',
  needs: ['page', 'freshPage'],
  message: ({ line }) => `gap-analysis.md has an unresolved merge conflict, at line ${line}.`,
  fix: () =>
    'If the model has a conflict too, resolve that first. Then run `opsready check --fix` and commit the page.',
  example: { line: 12 },
  *judge({ page, freshPage }) {
    const found = differenceOf(page, freshPage)
    if (found?.kind === 'conflict') yield { at: '', args: { line: found.line } }
  },
})
