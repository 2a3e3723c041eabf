import { describe, expect, it } from 'vitest'
import { frequencyWord } from '#core/frequency.ts'
import { isBot } from '#core/observe/history/people.ts'
import { cadence, releasesOf, tagKind } from '#core/observe/history/releases.ts'
import type { HistoryFacts } from '#core/observe/history/facts.ts'

const DAY = 86_400
const NOW = Date.parse('2026-11-24T23:59:59Z') / 1000

describe('tags', () => {
  it.each([
    ['v2.3.0', 'version'],
    ['1.8', 'version'],
    ['release_1994', 'version'],
    ['release-2026-11-02', 'version'],
    ['v20241112.1', 'version'],
    ['20261102T0930', 'version'],
    ['v1.275.182-ghreadonlyqueu.1', 'other'],
    ['v1.0.0-rc.1', 'other'],
    ['v1.0.0-beta', 'other'],
    ['v1.0.0+build7', 'other'],
    ['ECS-STAGING-SUCCESS-2025-02-03T11-14-44-0caec', 'other'],
    ['deployed-to-production-2026-11-02', 'other'],
    ['ecs-latest-before-pivot-to-k8s', 'other'],
    ['@scope/name@1.2.3', 'package'],
    ['api-v1.2.3', 'package'],
    ['staging-v1.2.3', 'other'],
  ])('%s is a %s', (name, kind) => expect(tagKind(name).kind).toBe(kind))

  it('of several packages count once a day', () => {
    const tags = ['a@1.0.0', 'b@1.0.0', 'a@1.1.0'].map((name, index) => ({ name, time: NOW - index * 60 }))
    expect(releasesOf(tags)).toHaveLength(1)
    expect(releasesOf(tags.filter(({ name }) => name.startsWith('a')))).toHaveLength(2)
  })
})

describe('short tags', () => {
  const tags = (...names: readonly string[]) => names.map((name, index) => ({ name, time: NOW + index * DAY }))
  const names = (...given: readonly string[]) => releasesOf(tags(...given)).map(({ name }) => name)

  it('are releases where nothing moves them along', () => {
    expect(names('v3.11.2', 'v4.0', 'v4.1', 'v4.1.1', 'v4.2')).toEqual(['v3.11.2', 'v4.0', 'v4.1', 'v4.1.1', 'v4.2'])
  })

  it('are none where they move along', () => {
    expect(names('v1.0.0', 'v1.1.0', 'v1.1', 'v1')).toEqual(['v1.0.0', 'v1.1.0'])
  })
})

const history = (
  tags: readonly { name: string; daysAgo: number }[],
  lastCommit = 0,
): Extract<HistoryFacts, { known: true }> => ({
  known: true,
  now: NOW,
  tags: tags.map(({ name, daysAgo }) => ({ name, time: NOW - daysAgo * DAY })),
  commits: [
    { time: NOW - lastCommit * DAY, person: true, merge: false, firstParent: true, undoes: false, subject: 'x' },
  ],
  touches: new Map(),
  folders: new Map(),
})

describe('cadence', () => {
  const weekly = Array.from({ length: 12 }, (_, index) => ({ name: `v1.${index}.0`, daysAgo: index * 7 }))

  it('is the median of the days between releases', () => {
    expect(cadence(history(weekly))).toMatchObject({ medianDays: 7, from: 'tags' })
  })

  it('spans from the first release to the last, whatever day it is', () => {
    const monthly = weekly.slice(0, 10).map(({ name }, index) => ({ name, daysAgo: 546 + index * 3 }))
    expect(cadence(history(monthly, 540))).toMatchObject({ overDays: 27, longestDays: 3 })
  })

  it('takes the last ten where 90 days hold fewer', () => {
    const quarterly = weekly.map(({ name }, index) => ({ name, daysAgo: index * 60 }))
    expect(cadence(history(quarterly))).toMatchObject({ medianDays: 60 })
  })

  it.each([
    ['no tags', history([])],
    ['too few', history(weekly.slice(0, 4))],
    ['only environments', history(weekly.map(({ daysAgo }) => ({ name: `staging-${daysAgo}`, daysAgo })))],
    [
      'tags that stopped while commits went on',
      history(weekly.map(({ name, daysAgo }) => ({ name, daysAgo: daysAgo + 200 }))),
    ],
  ])('is not known with %s, and says why', (_, facts) => {
    expect(cadence(facts)).toMatch(/^[A-Z].*\.$/)
  })

  it.each([
    [0.2, 'many-per-day'],
    [0.72, 'daily'],
    [3, 'daily'],
    [10, 'weekly'],
    [21, 'fortnightly'],
    [60, 'monthly'],
    [135, 'quarterly'],
    [135.5, 'half-yearly-or-less'],
    [1, 'daily'],
    [7, 'weekly'],
    [14, 'fortnightly'],
    [30, 'monthly'],
    [91, 'quarterly'],
    [182, 'half-yearly-or-less'],
  ])('%s days are called %s', (days, word) => expect(frequencyWord(days)).toBe(word))
})

describe('bots', () => {
  it.each([
    ['dependabot[bot]', '49699333+dependabot[bot]@users.noreply.github.com', true],
    ['renovate', 'bot@renovateapp.com', true],
    ['github-actions', 'action@github.com', true],
    ['Abbot', 'j.abbot@example.org', false],
    ['Talbot', 'talbot@example.org', false],
  ])('%s', (name, email, bot) => expect(isBot(name, email)).toBe(bot))
})
