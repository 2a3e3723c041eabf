import { defineCheck } from './define.ts'

export default defineCheck({
  id: 'base-unknown',
  kind: 'regression',
  severity: 'warning',
  onlyUnknown: true,
  title: 'What this change does',
  why: 'With `--since` the model is compared with the commit where the change began. Without that commit, or without a model in it, nobody can say what the change weakens, and nothing is guessed.',
  needs: ['base'],
  message: () => 'What this change does to the model is not known.',
  fix: () => 'Fetch the whole history, and name a branch that exists, for example `--since origin/main`.',
  example: {},
  *judge({ base }) {
    if (base.kind === 'unknown')
      yield { at: '', unknown: `What this change does to the model is not known: ${base.reason}`, fix: base.fix }
  },
})
