import { defineCheck } from './define.ts'
import { differenceOf } from './page.ts'

export default defineCheck({
  id: 'handbook-version',
  kind: 'record',
  severity: 'note',
  title: 'The handbook was written by another version',
  why: 'Another version of opsready, or of its questions, may write the handbook differently. That is nobody’s mistake, and nothing about the service has changed.',
  needs: ['handbook', 'freshHandbook'],
  message: () =>
    'docs/operating-model.md was written by another version of opsready or of its questions, and this version writes it differently.',
  fix: () => 'Run `opsready check --fix` and commit the handbook, or use the version that wrote it.',
  example: {},
  *judge({ handbook, freshHandbook }) {
    if (differenceOf(handbook, freshHandbook)?.kind === 'other version') yield { at: '', args: {} }
  },
})
