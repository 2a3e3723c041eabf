import { defineCheck } from './define.ts'

export default defineCheck({
  id: 'committed-secret',
  kind: 'reality',
  severity: 'error',
  title: 'There is a secret in the repository',
  why: 'Whoever can read the repository, now or later, can use what the secret opens. Removing the line is not enough: it stays in the history.',
  needs: ['observed'],
  example: { name: 'app/settings.py', line: 12 },
  message: ({ name }) => `${name} contains what looks like a secret. Its value is not shown here.`,
  fix: () =>
    'Replace the secret where it is used, then remove it here. If it is not a secret, tell your own scanner so, for example in .gitleaksignore.',
  *judge({ observed }) {
    const seen = observed?.observations.find(({ id }) => id === 'committed-secrets')?.sighting
    if (seen?.kind !== 'contradicted') return
    for (const { path, line } of seen.places) yield { at: '', item: path, args: { name: path, line: line ?? 1 } }
  },
})
