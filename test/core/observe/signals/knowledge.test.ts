import { describe, expect, it } from 'vitest'
import { DAY, type HistoryFacts, type Touch } from '#core/observe/history/facts.ts'
import { saidOf } from '../../../support/sighting.ts'

const NOW = Date.parse('2026-11-24T23:59:59Z') / 1000

const touch = (daysAgo: number, who: number, together = 1): Touch => ({
  time: NOW - daysAgo * DAY,
  person: true,
  who,
  together,
})

const said = (touches: Readonly<Record<string, readonly Touch[]>>) => {
  const history: HistoryFacts = {
    known: true,
    now: NOW,
    tags: [],
    commits: [{ time: NOW - DAY, person: true, merge: false, firstParent: true, undoes: false, subject: 'x' }],
    touches: new Map(Object.entries(touches)),
    folders: new Map(),
  }
  const files = Object.fromEntries(Object.keys(touches).map((path) => [path, '# A queue grows\n']))
  return saidOf('runbook-freshness', { ...files, 'src/a.js': '', 'src/b.js': '', 'src/c.js': '' }, { history })
}

describe('runbook-freshness', () => {
  it('is of one page what its last change is', () => {
    expect(said({ 'docs/runbooks/queue.md': [touch(12, 1), touch(90, 2)] })).toBe(
      'One page on operating the service last changed 12 days ago; at least 2 people changed it.',
    )
  })

  it('is the middle of several pages', () => {
    const pages = {
      'docs/runbooks/a.md': [touch(10, 1)],
      'docs/runbooks/b.md': [touch(40, 1)],
      'docs/runbooks/c.md': [touch(300, 1)],
    }
    expect(said(pages)).toBe(
      'Half of 3 pages on operating the service last changed 40 days ago or earlier; at least one person changed them.',
    )
  })

  it('does not take a change of many pages at once for a review', () => {
    expect(said({ 'docs/runbooks/a.md': [touch(3, 1, 12), touch(80, 1)] })).toContain('80 days ago')
    expect(said({ 'docs/runbooks/a.md': [touch(3, 1, 12)] })).toMatch(/which is not a review/)
  })

  it('leaves out a list of pages and changes by robots', () => {
    const robot = { ...touch(1, 9), person: false }
    expect(said({ 'docs/runbooks/README.md': [touch(1, 1)], 'docs/runbooks/a.md': [robot, touch(60, 1)] })).toContain(
      '60 days ago',
    )
  })
})
