import { defineCheck } from './define.ts'
import { hereThatIs } from './evidence.ts'

export default defineCheck({
  id: 'evidence-outside',
  kind: 'reality',
  severity: 'error',
  title: 'Evidence lies outside the repository',
  why: 'Nothing outside this repository is read, so nobody who clones it could see this evidence.',
  needs: ['read', 'pathState'],
  message: ({ question, path }) => `${question} names ${path} as evidence, which lies outside this repository.`,
  fix: () =>
    'Name a path inside the repository, or give `repository:` or `link:` with the date on which a person looked (`checked:`).',
  example: { question: 'change-management.policy-written', path: 'docs/change-policy.md' },
  *judge({ read, pathState }) {
    for (const { question, at, name } of hereThatIs('outside', read.model, pathState))
      yield { at, args: { question, path: name, name } }
  },
})
