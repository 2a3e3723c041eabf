import { describe, expect, it } from 'vitest'
import type { World } from '#core/challenges/compile.ts'
import { holds, part } from '#core/challenges/evaluate.ts'
import { all, any, not } from '#core/challenges/truth.ts'
import type { Condition, Truth } from '#core/challenges/types.ts'

const TRUTHS: readonly Truth[] = ['true', 'false', 'unknown']

describe('three-valued truth', () => {
  it('all is false if any part is, any is true if any part is, and unknown otherwise where something is', () => {
    for (const a of TRUTHS)
      for (const b of TRUTHS) {
        expect(all([a, b])).toBe([a, b].includes('false') ? 'false' : [a, b].includes('unknown') ? 'unknown' : 'true')
        expect(any([a, b])).toBe(not(all([not(a), not(b)])))
      }
  })
})

const facts: Readonly<Record<string, unknown>> = {
  phase: 'live',
  users: ['public', 'business'],
  target: 99.5,
  parties: [{ name: 'A', critical: true, kind: 'hosting' }, { name: 'B' }],
  none: [],
}
const fact = (id: string) => facts[id]

describe('a condition over facts', () => {
  it.each<[Condition, Truth]>([
    [{ fact: 'phase', is: 'live' }, 'true'],
    [{ fact: 'phase', in: ['alpha', 'live'] }, 'true'],
    [{ fact: 'phase', notIn: ['live'] }, 'false'],
    [{ fact: 'users', in: ['business'] }, 'true'],
    [{ fact: 'users', notIn: ['internal'] }, 'true'],
    [{ fact: 'target', atLeast: 99.5 }, 'true'],
    [{ fact: 'target', above: 99.5 }, 'false'],
    [{ fact: 'target', below: { fact: 'target' } }, 'false'],
    [{ fact: 'target', atMost: { fact: 'open' } }, 'unknown'],
    [{ fact: 'open', is: 'x' }, 'unknown'],
    [{ fact: 'open', given: false }, 'true'],
    [{ fact: 'target', given: true }, 'true'],
    [{ fact: 'none', empty: true }, 'true'],
    [{ fact: 'parties', empty: true }, 'false'],
    [{ fact: 'open', empty: true }, 'unknown'],
    [{ fact: 'parties', some: { critical: true, kind: { in: ['hosting'] } } }, 'true'],
    [{ fact: 'parties', some: { kind: 'payment' } }, 'unknown'],
    [{ fact: 'parties', some: { kind: { notIn: ['hosting'] } } }, 'true'],
    [{ fact: 'parties', some: { critical: { given: false } } }, 'true'],
    [{ not: { fact: 'phase', is: 'live' } }, 'false'],
    [
      {
        any: [
          { fact: 'open', is: 1 },
          { fact: 'phase', is: 'live' },
        ],
      },
      'true',
    ],
    [
      {
        all: [
          { fact: 'open', is: 1 },
          { fact: 'phase', is: 'alpha' },
        ],
      },
      'false',
    ],
    [
      {
        all: [
          { fact: 'open', is: 1, ifKnown: true },
          { fact: 'phase', is: 'live' },
        ],
      },
      'true',
    ],
  ])('%j is %s', (condition, truth) => {
    expect(holds(condition, fact)).toBe(truth)
  })
})

describe('a condition over the rest', () => {
  const world: World = {
    fact,
    answer: (id) => ({ 'a.b': 2 })[id],
    evidence: (_, kind) => (kind === 'none' ? 'true' : 'false'),
    signal: (id) => ({ seen: true, days: 40 })[id],
    value: (name) => ({ wait: 3.5 })[name],
    figure: (name) => ({ unknown: 4 })[name],
  }
  it.each<[Condition, Truth]>([
    [{ answer: 'a.b', atLeast: 'in-place' }, 'true'],
    [{ answer: 'a.b', atMost: 'informal' }, 'false'],
    [{ answer: 'a.c', atLeast: 'informal' }, 'unknown'],
    [{ answer: 'a.b', evidence: 'none' }, 'true'],
    [{ signal: 'seen', found: true }, 'true'],
    [{ signal: 'other', found: true }, 'unknown'],
    [{ signal: 'days', above: 30 }, 'true'],
    [{ value: 'wait', atMost: { value: 'wait' } }, 'true'],
    [{ value: 'other', atMost: 3 }, 'unknown'],
    [{ figure: 'unknown', above: 3 }, 'true'],
  ])('%j is %s', (condition, truth) => {
    expect(part(condition, world)).toBe(truth)
  })
})
