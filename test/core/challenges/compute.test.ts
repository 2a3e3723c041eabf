/** Each computation against the worked example in its rule. */

import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import type { Answer } from '#core/catalogue/types.ts'
import { COMPUTATIONS } from '#core/challenges/compute/index.ts'
import { figuresOf } from '#core/challenges/compute/read.ts'
import type { SignalState } from '#core/challenges/types.ts'

const all = catalogue()
const computing = all.rules.filter(({ compute }) => compute !== undefined)
const signals = new Set(all.signals.map(({ id }) => id))

const figures = (id: string, given: Readonly<Record<string, unknown>>) => {
  const measured = Object.entries(given).filter(([name]) => signals.has(name))
  return figuresOf(COMPUTATIONS[id]!.values, {
    catalogue: all,
    fact: (name) => given[name],
    answer: (id) => given[id] as Answer | undefined,
    surroundings: {
      signals: new Map(measured.map(([name, number]) => [name, { state: 'met', number } as SignalState])),
      ...(typeof given['today'] === 'string' && { today: given['today'] }),
    },
  })
}

/** The catalogue says 99.35, and 4.01: as many places as it gives. */
const places = (number: number): number => String(number).split('.')[1]?.length ?? 0

describe('the computations', () => {
  it('are those of the rules, and no others', () => {
    expect(Object.keys(COMPUTATIONS)).toEqual(computing.map(({ id }) => id))
    for (const { id, compute } of computing)
      expect([id, Object.keys(COMPUTATIONS[id]!.values).toSorted()]).toEqual([
        id,
        Object.keys(compute!.values).toSorted(),
      ])
  })

  it.each(computing)('$id gives what its worked example says', ({ id, compute }) => {
    const { given, gives } = compute!.example!
    const made = figures(id, given)
    expect(Object.keys(gives).length).toBeGreaterThan(0)
    for (const [name, wanted] of Object.entries(gives) as [string, number | string][]) {
      const value = made.get(name)?.value
      if (typeof wanted === 'string') expect([name, value]).toEqual([name, wanted])
      else expect(Number((value as number).toFixed(places(wanted))), name).toBeCloseTo(wanted, places(wanted))
    }
  })

  it.each(computing)('$id gives nothing where nothing is known', ({ id, compute }) => {
    const made = figures(id, {})
    // One change in each release is assumed until somebody counts.
    const known = Object.keys(compute!.values).filter((name) => made.get(name)?.value !== undefined)
    expect(known.filter((name) => name !== 'changesPerRelease')).toEqual([])
  })
})

describe('whose figure it is', () => {
  const board = { releaseFrequency: 'daily', changeApproval: 'weekly-board' }

  it('nominal, until the team gives its own', () => {
    expect(figures('CR01', board).get('approvalIntervalDays')).toMatchObject({
      value: 7,
      uses: { nominal: [{ fact: 'changeApproval', figure: 'everyDays', number: 7 }] },
    })
    expect(figures('CR01', { ...board, approvalEveryDays: 14 }).get('approvalIntervalDays')).toMatchObject({
      value: 14,
      uses: { own: ['approvalEveryDays'], nominal: [] },
    })
  })

  it('counts what the team counted: releases, changes in each, and notice', () => {
    const made = figures('CR01', {
      ...board,
      releasesPerMonth: 60,
      changesPerRelease: 2,
      approvalEveryDays: 14,
      approvalNoticeDays: 3,
      approvalSittingMinutes: 112,
    })
    expect(made.get('meanWaitDays')?.value).toBe(10)
    expect(made.get('changesPerSitting')?.value).toBe(56)
    expect(made.get('minutesPerChange')?.value).toBe(2)
  })
})

describe('what is left out', () => {
  it('minutes for each change, where no change comes', () => {
    const made = figures('CR01', {
      releaseFrequency: 'daily',
      changeApproval: 'weekly-board',
      releasesPerMonth: 0,
      approvalSittingMinutes: 60,
    })
    expect(made.get('minutesPerChange')?.value).toBeUndefined()
  })

  it('what an objective of 0 would be multiplied with', () => {
    expect(figures('CR10', { rtoMinutes: 0, onCall: 'none' }).get('timesObjective')?.value).toBeUndefined()
    expect(figures('CR46', { rpoMinutes: 0, backupEveryMinutes: 5 }).get('timesObjective')?.value).toBeUndefined()
  })

  it('a peak that has passed, and any peak while nobody says which day it is', () => {
    expect(figures('CR22', { nextPeakOn: '2026-01-01', today: '2026-02-01' }).get('daysLeft')?.value).toBeUndefined()
    expect(figures('CR22', { nextPeakOn: '2026-01-01' }).get('daysLeft')?.value).toBeUndefined()
  })

  it('the product of promises, while a party that may be critical promised nothing and the rest would do', () => {
    const parties = [{ name: 'A', critical: true, availabilityPromise: 99.95 }, { name: 'B' }]
    const chain = (availabilityTarget: number) =>
      figures('CR47', { availabilityTarget, thirdParties: parties }).get('chainAvailability')?.value
    expect(chain(99.9)).toBeUndefined()
    expect(chain(99.99)).toBeCloseTo(99.95, 5)
  })

  it('the share of fixes in time, where only the freeze breaks the promise', () => {
    const freeze = {
      patchPromiseDays: 14,
      releaseFrequency: 'weekly',
      changeApproval: 'peer-review',
      changeFreezeDays: 28,
      changeFreezeAllowsFixes: false,
    }
    const made = figures('CR44', freeze)
    expect([made.get('worstWaitDays')?.value, made.get('waitsFor')?.value]).toEqual([28, 'the end of a freeze'])
    expect(made.get('shareInTime')?.value).toBeUndefined()
  })
})
