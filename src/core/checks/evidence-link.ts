import { defineCheck } from './define.ts'
import { hereThatIs } from './evidence.ts'

export default defineCheck({
  id: 'evidence-link',
  kind: 'reality',
  severity: 'error',
  title: 'Evidence is a symbolic link or a submodule',
  why: 'A link or a submodule can point anywhere and change without a commit here, so it shows nothing by itself.',
  needs: ['read', 'pathState'],
  message: ({ question, path }) => `${question} names ${path} as evidence, which is a symbolic link or a submodule.`,
  fix: () => 'Name the file itself.',
  example: { question: 'change-management.policy-written', path: 'docs/change-policy.md' },
  *judge({ read, pathState }) {
    for (const { question, at, name } of hereThatIs('link', read.model, pathState))
      yield { at, args: { question, path: name, name } }
  },
})
