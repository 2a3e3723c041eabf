import { globSync } from 'tinyglobby'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { artefactTest, evidenceProposals } from '#core/observe/evidence-proposals.ts'
import { testOrExample } from '#core/observe/tests-and-examples.ts'

const all = catalogue()
const is = (id: string, path: string) =>
  artefactTest(
    all.artefacts.find((each) => each.id === id)!,
    all,
    testOrExample(all, [path]),
  )(path)

describe('what may be evidence', () => {
  it.each([
    ['backup-config', 'infrastructure/backup.tf', true],
    ['backup-config', 'src/firestore.md', false],
    ['readme', 'README.md', true],
    ['readme', 'examples/README.md', false],
    ['adr', 'docs/decisions/0001-queue.md', true],
    ['adr', 'documentation/decisions/0001-queue.md', true],
    ['load-test', 'tests/load-test/peak.js', true],
    ['resilience-config', 'tests/healthcheck.yaml', false],
    ['cost-record', 'wiki/costs.md', true],
    ['cost-record', 'docs/costs.exe', false],
    ['cost-record', 'docs/decisions/costs.md', false],
    ['cost-record', 'node_modules/x/docs/costs.md', false],
    ['operating-model', 'operating-model.yaml', false],
  ])('%s: %s is %s', (id, path, expected) => {
    expect(is(id, path)).toBe(expected)
  })

  it('is offered three at most, what a name alone says enough about first, always in the same order', () => {
    const paths = globSync('examples/parking-permits/**', { dot: true }).map((path) =>
      path.replace('examples/parking-permits/', ''),
    )
    const question = all.question('problem-management.reviews-happen')!
    const offered = evidenceProposals(question, all, paths)
    expect(offered).toContain('docs/incident-reviews/2026-07-03-payments.md')
    expect(offered.length).toBeLessThanOrEqual(3)
    expect(evidenceProposals(question, all, paths.toReversed())).toEqual(offered)
    for (const each of all.questions) expect(evidenceProposals(each, all, paths).length).toBeLessThanOrEqual(3)
  })
})
