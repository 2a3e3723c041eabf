import { defineCheck } from './define.ts'
import { differenceOf } from './page.ts'

export default defineCheck({
  id: 'page-version',
  kind: 'record',
  severity: 'note',
  title: 'The gap analysis was written by another version',
  why: 'Another version of opsready, or of its questions, may write the page differently. That is nobody’s mistake, and nothing about the service has changed.',
  needs: ['page', 'freshPage'],
  message: () =>
    'gap-analysis.md was written by another version of opsready or of its questions, and this version writes it differently.',
  fix: () => 'Run `opsready check --fix` and commit the page, or use the version that wrote it.',
  example: {},
  *judge({ page, freshPage }) {
    if (differenceOf(page, freshPage)?.kind === 'other version') yield { at: '', args: {} }
  },
})
