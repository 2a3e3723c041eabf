import { defineCheck } from './define.ts'
import { hereThatIs } from './evidence.ts'

export default defineCheck({
  id: 'evidence-own',
  kind: 'reality',
  severity: 'error',
  title: 'Evidence is a file that opsready writes',
  why: 'The model and the gap analysis repeat what was answered. An answer cannot be its own evidence.',
  needs: ['read', 'pathState'],
  message: ({ question, path }) => `${question} names ${path} as evidence, which opsready writes itself.`,
  fix: () => 'Name the document, the code or the record that shows it, or remove the entry.',
  example: { question: 'change-management.policy-written', path: 'docs/change-policy.md' },
  *judge({ read, pathState }) {
    for (const { question, at, name } of hereThatIs('own', read.model, pathState))
      yield { at, args: { question, path: name, name } }
  },
})
