import { defineCheck } from './define.ts'
import { hereThatIs } from './evidence.ts'

export default defineCheck({
  id: 'evidence-uncommitted',
  kind: 'reality',
  severity: 'note',
  title: 'Evidence is not committed yet',
  why: 'The model is committed and names a file that only you have. Whoever clones the repository will not find it.',
  needs: ['read', 'pathState', 'modelTracked'],
  message: ({ question, path }) => `${question} names ${path} as evidence, which is not committed yet.`,
  fix: () => 'Commit it together with the model.',
  example: { question: 'change-management.policy-written', path: 'docs/change-policy.md' },
  *judge({ read, pathState, modelTracked }) {
    if (!modelTracked) return
    for (const { question, at, name } of hereThatIs('untracked', read.model, pathState))
      yield { at, args: { question, path: name, name } }
  },
})
