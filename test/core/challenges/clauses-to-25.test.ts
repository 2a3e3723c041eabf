/** Each clause of CR01 to CR25 is held by a row of clauses-to-25.yaml: from a case in which the rule speaks, one thing at a time is changed. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { catalogue } from '#core/catalogue/index.ts'
import type { Answer } from '#core/catalogue/types.ts'
import { judgeRules } from '#core/challenges/judge.ts'
import { judgeRule } from '#core/challenges/rule.ts'
import type { SignalState } from '#core/challenges/types.ts'
import { subjectOf } from '#core/challenges/world.ts'
import type { Evidence, FactData, OperatingModel } from '#core/model/types.ts'
import { modelOf } from '../../support/models.ts'

type Comes = 'said' | 'silent' | 'unknown'

interface Case {
  readonly facts?: Readonly<Record<string, FactData>>
  readonly answers?: Readonly<Record<string, Answer>>
  readonly evidence?: Readonly<Record<string, readonly Evidence[]>>
  readonly signals?: Readonly<Record<string, SignalState>>
  readonly today?: string
  readonly isFresh?: boolean
}

interface Clauses {
  readonly bases: readonly (Case & {
    readonly each?: Readonly<Record<string, Readonly<Record<string, Comes>>>>
    readonly also?: readonly (Case & { readonly comes: Comes })[]
  })[]
  readonly says?: readonly (Case & { readonly says: string })[]
}

const all = catalogue()
const written = parse(readFileSync('test/core/challenges/clauses-to-25.yaml', 'utf8')) as Readonly<
  Record<string, Clauses>
>

const at = (place: 'service' | 'team', facts: NonNullable<Case['facts']>) =>
  Object.fromEntries(Object.entries(facts).filter(([id]) => all.fact(id)!.at === place))

/** The phase is live unless the case says otherwise. */
const modelFor = ({ facts = {}, answers = {}, evidence = {} }: Case): OperatingModel => {
  const { phase = 'live', ...rest } = facts
  const model = modelOf(phase as 'live', ({ id }) => answers[id], {
    service: { ...at('service', rest), name: 'Test', phase: 'live' },
    team: at('team', rest),
  })
  for (const [id, pieces] of Object.entries(evidence)) {
    const [practice, key] = id.split('.') as [string, string]
    Object.assign((model.processes ?? {})[practice]!, { evidence: { [key]: pieces } })
  }
  return model
}

const around = ({ signals, today, isFresh }: Case) => ({
  ...(signals && { signals: new Map(Object.entries(signals)) }),
  ...(today !== undefined && { today }),
  ...(isFresh !== undefined && { isFresh: () => isFresh }),
})

const comesTo = (id: string, each: Case): Comes => {
  const rule = all.rules.find((one) => one.id === id)!
  return judgeRule(rule, subjectOf(modelFor(each), all, {}, around(each))).kind
}

const OPEN = 'open'

/** A case with one thing changed; `open` takes it out. */
const changed = (base: Case, id: string, value: string): Case => {
  const put = (holder: object | undefined, known: unknown): Record<string, never> =>
    Object.fromEntries(
      Object.entries({ ...holder, [id]: known }).filter(([key]) => key !== id || value !== OPEN),
    ) as Record<string, never>
  if (all.question(id) !== undefined) return { ...base, answers: put(base.answers, value) }
  // YAML makes a number, a boolean or a list of what looks like one.
  const known: unknown = parse(value)
  if (all.signal(id) !== undefined) {
    const state = typeof known === 'number' ? { state: 'met', number: known } : { state: 'unknown' }
    return { ...base, signals: { ...base.signals, [id]: state as SignalState } }
  }
  return { ...base, facts: put(base.facts, all.fact(id)!.kind === 'enum' ? value : known) }
}

const also = (base: Case, more: Case): Case => ({
  ...base,
  ...more,
  facts: { ...base.facts, ...more.facts },
  answers: { ...base.answers, ...more.answers },
})

const rowsOf = ({ bases }: Clauses): readonly (readonly [name: string, each: Case, comes: Comes])[] =>
  bases.flatMap(({ each = {}, also: more = [], ...base }) => [
    ['as it stands', base, 'said'] as const,
    ...Object.entries(each).flatMap(([id, values]) =>
      Object.entries(values).map(([value, comes]) => [`${id}: ${value}`, changed(base, id, value), comes] as const),
    ),
    ...more.map(({ comes, ...other }) => [JSON.stringify(other), also(base, other), comes] as const),
  ])

it('are those of the first twenty-five rules', () => {
  expect(Object.keys(written)).toEqual(all.rules.slice(0, 25).map(({ id }) => id))
})

describe.each(Object.entries(written))('%s', (id, clauses) => {
  it('comes to what each row says', () => {
    const rows = rowsOf(clauses)
    expect(rows.map(([name, each]) => `${name} → ${comesTo(id, each)}`)).toEqual(
      rows.map(([name, , comes]) => `${name} → ${comes}`),
    )
  })

  it.each(clauses.says ?? [])('says: $says', ({ says, ...each }) => {
    const { challenges } = judgeRules(modelFor(each), all, {}, around(each))
    expect(challenges.find(({ rule }) => rule === id)?.says).toBe(says)
  })
})
