import { defineCheck } from './define.ts'
import { conflictLine, textOf } from './page.ts'

export default defineCheck({
  id: 'page-conflict',
  kind: 'record',
  severity: 'error',
  title: 'The gap analysis holds a merge conflict',
  why: 'Two people changed the model, and git could not join the two pages. The page is made from the model, so nobody has to choose line by line.',
  needs: ['page'],
  message: ({ line }) => `gap-analysis.md holds a merge conflict that is not resolved, at its line ${line}.`,
  fix: () => 'Resolve the model if it has one too, then run `opsready check --fix` and commit the page.',
  example: { line: 12 },
  *judge({ page }) {
    const text = textOf(page)
    const line = text === undefined ? undefined : conflictLine(text)
    if (line !== undefined) yield { at: '', args: { line } }
  },
})
