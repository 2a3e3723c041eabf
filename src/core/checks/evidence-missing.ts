import { defineCheck } from './define.ts'
import { namedEvidence } from './evidence.ts'

export default defineCheck({
  id: 'evidence-missing',
  kind: 'reality',
  severity: 'error',
  title: 'Evidence is gone',
  why: 'The model says that somebody can see this here. If the file has moved or was deleted, the answer has lost its proof, and readers find nothing.',
  needs: ['read', 'pathState'],
  message: ({ question, path }) => `${question} names ${path} as evidence, and it is not there.`,
  fix: () => 'Put it back, name the place where it lives now, or remove the entry. The answer stays as it is.',
  *judge({ read, pathState }) {
    for (const { question, evidence, at, name } of namedEvidence(read.model))
      if (evidence.path !== undefined && evidence.repository === undefined && pathState(evidence.path) === 'missing')
        yield { at, args: { question, path: evidence.path, name } }
  },
})
