/**
 * Each clause of a rule is held by a row of clauses.yaml: from a case in which the rule speaks, one thing at a time is changed. That no
 * clause is forgotten is tried out: a rule with one clause less, or one step off, judges some row otherwise.
 */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { catalogue } from '#core/catalogue/index.ts'
import type { SignalState } from '#core/challenges/types.ts'
import { type Case, ruleOf, rulingOf, spokenBy } from '../../support/rule-cases.ts'
import { without } from '../../support/rule-clauses.ts'

type Comes = 'said' | 'silent' | 'unknown'

interface Clauses {
  /** Cases in which the rule speaks. `each` changes one thing of it: by its id, what it then comes to for each value. */
  readonly bases: readonly (Case & {
    readonly each?: Readonly<Record<string, Readonly<Record<string, Comes>>>>
    readonly also?: readonly (Case & { readonly comes: Comes })[]
  })[]
  /** What a rule says besides what cases.yaml shows. */
  readonly says?: readonly (Case & { readonly says: string; readonly basis?: string })[]
  /** Clauses that nothing can hold, with the reason. */
  readonly idle?: Readonly<Record<string, string>>
}

interface Row {
  readonly name: string
  readonly each: Case
  readonly comes: Comes
}

const all = catalogue()
const written = parse(readFileSync('test/core/challenges/clauses.yaml', 'utf8')) as Readonly<Record<string, Clauses>>

const OPEN = 'open'
const STATES: Readonly<Record<string, SignalState>> = {
  seen: { state: 'met' },
  differs: { state: 'contradicted' },
  [OPEN]: { state: 'unknown' },
}

/** A case with one thing changed; `open` takes it out. */
const changed = (base: Case, id: string, value: string): Case => {
  const put = (holder: object | undefined, known: unknown): Record<string, never> =>
    Object.fromEntries(
      Object.entries({ ...holder, [id]: known }).filter(([key]) => key !== id || value !== OPEN),
    ) as Record<string, never>
  if (all.question(id) !== undefined) return { ...base, answers: put(base.answers, value) }
  // YAML makes a number or a boolean of what looks like one.
  const known: unknown = parse(value)
  if (all.signal(id) !== undefined) {
    const state = typeof known === 'number' ? { state: 'met' as const, number: known } : STATES[value]!
    return { ...base, signals: { ...base.signals, [id]: state } }
  }
  if (all.fact(id) === undefined) return { ...base, counted: put(base.counted, known) }
  const isWord = all.fact(id)!.kind === 'enum'
  return { ...base, facts: put(base.facts, isWord ? value : known) }
}

const also = (base: Case, more: Case): Case => ({
  ...base,
  ...more,
  facts: { ...base.facts, ...more.facts },
  answers: { ...base.answers, ...more.answers },
  ...((base.signals ?? more.signals) && { signals: { ...base.signals, ...more.signals } }),
})

const rowsOf = ({ bases }: Clauses): readonly Row[] =>
  bases.flatMap(({ each = {}, also: more = [], ...base }): readonly Row[] => [
    { name: 'as it stands', each: base, comes: 'said' },
    ...Object.entries(each).flatMap(([id, values]) =>
      Object.entries(values).map(([value, comes]) => ({
        name: `${id}: ${value}`,
        each: changed(base, id, value),
        comes,
      })),
    ),
    ...more.map(({ comes, ...other }) => ({ name: JSON.stringify(other), each: also(base, other), comes })),
  ])

describe.each(Object.entries(written))('%s', (id, clauses) => {
  const rows = rowsOf(clauses)
  const came = (rule = ruleOf(id)) => rows.map(({ name, each }) => `${name} → ${rulingOf(rule, each).kind}`)

  it('comes to what each row says', () => {
    expect(came()).toEqual(rows.map(({ name, comes }) => `${name} → ${comes}`))
  })

  it('has no clause that no row holds', () => {
    const right = came()
    const idle = without(ruleOf(id), all)
      .filter(({ rule }) => came(rule).every((each, index) => each === right[index]))
      .map(({ change }) => change)
    expect(idle).toEqual(Object.keys(clauses.idle ?? {}))
  })

  it.each(clauses.says ?? [])('says: $says', ({ says, basis, ...each }) => {
    const said = spokenBy(id, each)
    expect(said.says).toBe(says)
    if (basis !== undefined) expect(said.basis).toBe(basis)
  })
})
