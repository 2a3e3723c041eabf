import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { AXES } from '#core/catalogue/types.ts'

const { practices, questions, artefacts, signals, rules, terms, frameworks, sources, facts, ...the } = catalogue()
const ids = (list: readonly { readonly id: string }[]) => new Set(list.map(({ id }) => id))
const missing = (wanted: readonly string[], there: ReadonlySet<string>) => [
  ...new Set(wanted.filter((id) => !there.has(id))),
]

describe('the catalogue', () => {
  it('is whole', () => {
    const count = (kind: string) => practices.filter((practice) => practice.kind === kind).length
    expect({
      processes: count('process'),
      functions: count('function'),
      questions: questions.length,
      gates: questions.filter(({ gate }) => gate).length,
      artefacts: artefacts.length,
      signals: signals.length,
      rules: rules.length,
      terms: terms.length,
      facts: facts.length,
    }).toEqual({
      processes: 26,
      functions: 4,
      questions: 137,
      gates: 40,
      artefacts: 98,
      signals: 103,
      rules: 50,
      terms: 18,
      facts: 42,
    })
  })

  it('has no id twice', () => {
    for (const list of [practices, questions, artefacts, signals, rules, terms, facts])
      expect(ids(list).size).toBe(list.length)
    const implementations = practices.flatMap((practice) => practice.implementations)
    expect(ids(implementations).size).toBe(implementations.length)
  })

  it('stands in the order of the guide', () => {
    expect(practices.map(({ order }) => order)).toEqual(practices.map((_, index) => index + 1))
  })

  it('refers to nothing that is not there', () => {
    expect(
      missing(
        questions.flatMap((question) => question.artefacts),
        ids(artefacts),
      ),
    ).toEqual([])
    expect(
      missing(
        practices.flatMap((practice) => practice.artefacts),
        ids(artefacts),
      ),
    ).toEqual([])
    expect(
      missing(
        practices.flatMap((practice) => Object.keys(practice.signals)),
        ids(signals),
      ),
    ).toEqual([])
    expect(
      missing(
        practices.flatMap((practice) => practice.dependsOn),
        ids(practices),
      ),
    ).toEqual([])
    expect(
      missing(
        rules.flatMap((rule) => rule.processes),
        ids(practices),
      ),
    ).toEqual([])
    expect(
      missing(
        [...rules, ...terms, ...frameworks].flatMap(({ source }) => source),
        ids(sources),
      ),
    ).toEqual([])
  })

  it('maps to places that exist', () => {
    const places = new Map(frameworks.map((framework) => [framework.id, new Set(Object.keys(framework.places))]))
    const wrong = practices.flatMap((practice) =>
      Object.entries(practice.mappings).flatMap(([framework, mappings]) =>
        mappings
          .filter(({ ref }) => !places.get(framework as never)!.has(ref))
          .map(({ ref }) => `${practice.id} → ${framework} ${ref}`),
      ),
    )
    expect(wrong).toEqual([])
  })

  it('asks every practice on all three axes, but for the functions', () => {
    const short = practices.filter(
      ({ kind, questions }) =>
        kind === 'process' && AXES.some((axis) => !questions.some((question) => question.axis === axis)),
    )
    expect(short.map(({ id }) => id)).toEqual([])
  })

  it('takes questions away by facts that exist only', () => {
    const conditions = questions.flatMap(({ outOfScopeWhen }) => (outOfScopeWhen === undefined ? [] : [outOfScopeWhen]))
    expect(conditions).toHaveLength(11)
    expect(conditions.every((condition) => 'fact' in condition && the.fact(condition.fact) !== undefined)).toBe(true)
  })
})
