import { describe, expect, it } from 'vitest'
import { historyCollector } from '#core/observe/history/collect.ts'
import { DAY, type FolderShare, type HistoryFacts, type ToldCommit } from '#core/observe/history/facts.ts'
import { saidOf, sightingOf } from '../../../support/sighting.ts'

const NOW = Date.parse('2026-11-24T23:59:59Z') / 1000

const history = (folders: Readonly<Record<string, readonly number[]>>, changes: number): HistoryFacts => ({
  known: true,
  now: NOW,
  tags: [],
  commits: [{ time: NOW - 60, person: true, merge: false, firstParent: true, undoes: false, subject: 'x' }],
  touches: new Map(),
  folders: new Map(
    Object.entries(folders).map(([name, counts]): [string, FolderShare] => [
      name,
      { changes, byPerson: new Map(counts.map((count, who) => [who, count])) },
    ]),
  ),
})

const seen = (folders: Readonly<Record<string, readonly number[]>>, changes = 100) =>
  [
    sightingOf('bus-factor', {}, { history: history(folders, changes) }),
    saidOf('bus-factor', {}, { history: history(folders, changes) }),
  ] as const

describe('bus-factor', () => {
  it('counts who made a tenth', () => {
    const [sighting, says] = seen({ src: [60, 30, 10], docs: [50, 30, 10, 10] })
    expect(sighting).toMatchObject({ value: 3 })
    expect(says).toContain('In src/, 3 people made at least a tenth of the 100 changes')
  })

  it('takes a change by two for one change', () => {
    // 10 of 100 is a tenth, however many of the others were made together.
    expect(seen({ src: [90, 90, 10] })[0]).toMatchObject({ value: 3 })
  })

  it('is no single point where many did a little each', () => {
    const [sighting, says] = seen({ docs: Array.from({ length: 20 }, () => 5) })
    expect(sighting).toMatchObject({ value: 20 })
    expect(says).toContain('20 people made the 100 changes')
  })

  it('is no single point where one of many did a bit more than the others', () => {
    expect(seen({ docs: [12, ...Array.from({ length: 44 }, () => 2)] })[0]).toMatchObject({ value: 45 })
    expect(seen({ docs: [52, ...Array.from({ length: 24 }, () => 2)] })[0]).toMatchObject({ value: 1 })
  })

  it('says nothing of folders with few changes', () => {
    expect(seen({ src: [5, 5] }, 10)[0].kind).toBe('unknown')
  })
})

const told = (hash: string, parents: readonly string[], subject: string): ToldCommit => ({
  hash,
  parents,
  subject,
  time: NOW - DAY,
  name: 'A',
  email: 'a@example.org',
  coAuthors: [],
})

/** A line of forty changes, the newest of which is the given one. */
const ended = (...newest: readonly ToldCommit[]): HistoryFacts => {
  const collector = historyCollector({ today: '2026-11-24', watched: new Set(), folderOf: () => undefined })
  for (const commit of newest) collector.commit(commit)
  for (let index = 40; index > 0; index -= 1)
    collector.commit(told(`${index}`, index === 1 ? [] : [`${index - 1}`], `Change ${index} (#${index})`))
  return collector.finish([])
}

describe('direct-push', () => {
  const bare = Array.from({ length: 40 }, (_, index) => told(`b${index}`, [`b${index + 1}`], 'Change a word'))
  const pushed = (all: readonly ToldCommit[]) => {
    const collector = historyCollector({ today: '2026-11-24', watched: new Set(), folderOf: () => undefined })
    for (const commit of all) collector.commit(commit)
    return saidOf('direct-push', {}, { history: collector.finish([]) })
  }

  it('is not known where no change bears a trace of a request', () =>
    expect(pushed(bare)).toContain('merged in a way that leaves no trace'))

  it('is a share where some do', () =>
    expect(pushed([told('n', ['b0'], 'Add a queue (#9)'), ...bare])).toBe(
      '40 of 41 changes by people in 180 days are not merges and carry no request number.',
    ))
})

describe('who made a change', () => {
  const people = (...authors: readonly (readonly [string, string])[]) => {
    const collector = historyCollector({ today: '2026-11-24', watched: new Set(), folderOf: () => 'src' })
    for (const [index, [name, email]] of authors.entries())
      collector.commit({ ...told(`${index}`, [`${index + 1}`], 'x'), name, email })
    for (const hash of collector.listed()) collector.files(hash, ['src/a.ts'])
    const known = collector.finish([]) as Extract<HistoryFacts, { known: true }>
    return known.folders.get('src')?.byPerson.size ?? 0
  }

  it.each([
    ['of one name and two addresses', 1, ['Ada Byron', 'a@example.org'], ['Ada Byron', 'b@example.org']],
    ['whose name is spelt in two ways', 1, ['Ada Byron', 'a@example.org'], ['ada.byron', 'b@example.org']],
    ['of one address and two names', 1, ['Ada Byron', 'a@example.org'], ['ada', 'A@example.org']],
    ['of one word, which others share', 2, ['Ada', 'a@example.org'], ['Ada', 'b@example.org']],
    ['of two names and addresses', 2, ['Ada Byron', 'a@example.org'], ['Ada Lovelace', 'b@example.org']],
    ['who commits for an organisation', 1, ['Ada Byron', 'a@example.org'], ['Github on behalf of A', 'b@example.org']],
    ['called as a pipeline is', 1, ['Ada Byron', 'a@example.org'], ['Buildkite', 'b@example.org']],
    ['to whom nobody can write', 1, ['Ada Byron', 'a@example.org'], ['A Helper', 'noreply@example.org']],
    ['who keeps an address for a host', 2, ['Ada Byron', 'a@example.org'], ['Joan Clarke', 'github@example.org']],
    ['who shares a word with a pipeline', 2, ['Ada Byron', 'a@example.org'], ['Travis Jenkins', 'b@example.org']],
  ] as const)('is told: one %s', (_, count, one, other) => {
    expect(people(one, other)).toBe(count)
    expect(people(other, one)).toBe(count)
  })

  it('joins two who turn out to be one later', () =>
    expect(people(['Ada Byron', 'a@example.org'], ['ada', 'b@example.org'], ['Ada Byron', 'b@example.org'])).toBe(1))
})

describe('revert-rate', () => {
  const undone = (...newest: readonly ToldCommit[]) => saidOf('revert-rate', {}, { history: ended(...newest) })

  it('counts a change that says it undoes another one', () => {
    expect(undone(told('a', ['40'], 'Revert "Add a queue"'))).toBe(
      '1 of 41 changes in 180 days says that it undoes an earlier one.',
    )
  })

  it.each([
    'EPB-9541: Revert "Add a queue"',
    '[OD-1] Revert changes of Monday',
    'revert: add a queue',
    'revert(api): add',
  ])('counts "%s"', (subject) => {
    expect(undone(told('a', ['40'], subject))).toContain('1 of 41')
  })

  it.each(['Make revert-able changes', 'Add a button to revert', 'fix: revert button', 'EPB-1: Revert "Revert "Add""'])(
    'does not count "%s"',
    (subject) => {
      expect(undone(told('a', ['40'], subject))).toContain('0 of 41')
    },
  )

  it('counts a merge that brings only such changes', () => {
    expect(
      undone(
        told('m', ['40', 'b'], 'Merge pull request #9 from org/take-it-back'),
        told('b', ['a'], 'Revert "Add a queue"'),
        told('a', ['39'], 'Revert "Use the queue"'),
      ),
    ).toContain('1 of 41')
  })

  it.each([
    ['a merge of a branch that is only called so', [told('a', ['39'], 'Move the reports')]],
    ['a merge that brings more', [told('b', ['a'], 'Revert "Add a test"'), told('a', ['39'], 'Add a queue')]],
    ['a merge that undoes an undoing', [told('b', ['39'], 'Revert "Revert "Add a queue""')]],
  ])('does not count %s', (_, branch) => {
    const merge = told('m', ['40', branch[0]!.hash], 'Merge pull request #9 from org/revert-8-queue')
    expect(undone(merge, ...branch)).toContain('0 of 41')
  })
})

describe('tag-or-release-cadence', () => {
  const said = (daysAgo: readonly number[]) => {
    const tags = daysAgo.map((days, index) => ({ name: `v1.${index}.0`, time: NOW - days * DAY }))
    const known = history({}, 0) as Extract<HistoryFacts, { known: true }>
    const commits = known.commits.map((commit) => ({ ...commit, time: tags.at(-1)!.time }))
    return saidOf('tag-or-release-cadence', {}, { history: { ...known, commits, tags } })
  }

  it('says from when to when, and counts nothing to the day of asking', () => {
    expect(said([430, 423, 416, 409, 402, 395])).toBe(
      '6 releases from 2025-09-20 to 2025-10-25, usually about 7 days apart [tags v1.0.0 … v1.5.0].',
    )
  })

  it('says how far the longest wait is from the usual one', () => {
    expect(said([200, 80, 70, 60, 50, 40])).toContain(
      'half of them within 10 days of the one before, the longest wait 120 days',
    )
  })

  it('proposes the word that a rule makes of the same number', () => {
    const tags = [0.74, 1.48, 2.22, 2.96, 3.7].map((days, index) => ({ name: `v1.${index}.0`, time: NOW - days * DAY }))
    const known = history({}, 0) as Extract<HistoryFacts, { known: true }>
    const commits = known.commits.map((commit) => ({ ...commit, time: NOW - DAY / 2 }))
    const seen = sightingOf('tag-or-release-cadence', {}, { history: { ...known, commits, tags: tags.toReversed() } })
    expect(seen).toMatchObject({ value: 0.7, proposes: 'many-per-day' })
  })

  it.each([
    [[5, 4.8, 4.6, 4.4, 4.2], 'usually less than a day apart'],
    [[5, 4, 3, 2, 1], 'usually about a day apart'],
    [[20, 5, 4.8, 4.6, 4.4], 'half of them within a day of the one before, the longest wait 15 days'],
  ])('is plain: %s', (days, words) => expect(said(days)).toContain(words))
})

describe('bot-only-commits', () => {
  /** Twelve commits by a robot, and one by a person so many days ago. */
  const seenWith = (daysAgo: number) => {
    const commit = { merge: false, firstParent: true, undoes: false, subject: 'x' }
    const robots = Array.from({ length: 12 }, () => ({ ...commit, time: NOW - DAY, person: false }))
    const commits = [...robots, { ...commit, time: NOW - daysAgo * DAY, person: true }]
    const of: HistoryFacts = { known: true, now: NOW, tags: [], commits, touches: new Map(), folders: new Map() }
    return sightingOf('bot-only-commits', {}, { history: of })
  }

  it('looks back over six months, as the claim of improvement does', () => {
    expect(seenWith(183)).toMatchObject({ value: 92, says: '12 of 13 commits in six months are by bots.' })
    expect(seenWith(185)).toMatchObject({ value: 100 })
  })
})
