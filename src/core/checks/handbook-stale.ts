import { defineCheck } from './define.ts'
import { differenceOf } from './page.ts'

export default defineCheck({
  id: 'handbook-stale',
  kind: 'record',
  severity: 'error',
  title: 'The handbook does not match the model',
  why: 'People who never open the model read docs/operating-model.md, and act on it. A handbook under another name, or without the first line that opsready writes, is your own and is not compared.',
  needs: ['handbook', 'freshHandbook'],
  message: () =>
    'docs/operating-model.md does not match the model: the handbook was edited, or the model changed after it was written.',
  fix: () => 'Run `opsready check --fix` and commit the handbook.',
  example: {},
  *judge({ handbook, freshHandbook }) {
    if (differenceOf(handbook, freshHandbook)?.kind === 'edited') yield { at: '', args: {} }
  },
})
