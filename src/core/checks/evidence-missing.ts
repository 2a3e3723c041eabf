import { defineCheck } from './define.ts'
import { hereThatIs, isHere, namedEvidence } from './evidence.ts'

export default defineCheck({
  id: 'evidence-missing',
  kind: 'reality',
  severity: 'error',
  title: 'Evidence is gone',
  why: 'The model says that somebody can see this here. If the file has moved or was deleted, the answer has lost its proof, and readers find nothing.',
  needs: ['read', 'pathState', 'unseen'],
  message: ({ question, path }) => `${question} names ${path} as evidence, but it is not there.`,
  fix: () => 'Put it back, name the place where it lives now, or remove the entry. The answer stays as it is.',
  example: { question: 'change-management.policy-written', path: 'docs/change-policy.md' },
  *judge({ read, pathState, unseen }) {
    if (unseen !== undefined && namedEvidence(read.model).some(({ evidence }) => isHere(evidence)))
      yield { at: '', unknown: `It is not known whether the evidence is there: ${unseen.reason}`, fix: unseen.fix }
    for (const { question, at, name } of hereThatIs('missing', read.model, pathState))
      yield { at, args: { question, path: name, name } }
  },
})
