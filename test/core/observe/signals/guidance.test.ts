import { describe, expect, it } from 'vitest'
import type { HistoryFacts } from '#core/observe/history/facts.ts'
import { saidOf } from '../../../support/sighting.ts'

const NOW = Date.parse('2026-11-24T23:59:59Z') / 1000
const DAY = 86_400

/** A person changed each of these on 2026-11-19. */
const changed = (...paths: readonly string[]): HistoryFacts => ({
  known: true,
  now: NOW,
  tags: [],
  commits: [{ time: NOW - DAY, person: true, merge: false, firstParent: true, undoes: false, subject: 'x' }],
  touches: new Map(paths.map((path) => [path, [{ time: NOW - 5 * DAY, person: true, who: 1, together: 1 }]])),
  folders: new Map(),
})

const said = (id: string, path: string, text: string) =>
  saidOf(id, { [path]: text, 'src/a.js': '', 'src/b.js': '' }, { history: changed(path) })

describe.each([
  ['dr-document', 'docs/disaster-recovery.md'],
  ['incident-document', 'docs/incident-management.md'],
])('%s', (id, path) => {
  it('tells of a page of this service', () => {
    expect(said(id, path, '# What we do\n\nOur service is restored. Tell your team.\n')).toContain('on 2026-11-19.')
  })

  it('tells nothing of a page for other teams', () => {
    expect(said(id, path, '# What to do\n\nPlan how your service is restored.\n')).toMatch(/^No .* was seen/)
  })
})

describe('changelog', () => {
  it('may speak to those who use the product', () => {
    expect(said('changelog', 'CHANGELOG.md', '# Changelog\n\n- Your service may now be named.\n')).toContain(
      'on 2026-11-19.',
    )
  })
})
