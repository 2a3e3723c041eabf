/** Judges the coherence rules over one model. They add words, never weight. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Challenge, UnknownChallenge } from '#core/judgement/types.ts'
import { factsOf } from '#core/model/facts.ts'
import type { Acceptance, OperatingModel } from '#core/model/types.ts'
import { COMPUTATIONS } from './compute/index.ts'
import type { Figure, Inputs } from './compute/types.ts'
import { every, LEFT_OUT, type World } from './evaluate.ts'
import { type Lookup, say } from './say.ts'
import type { Condition, Rule } from './types.ts'

/** The guide's own example and its counterpart; the other rules are data that later work will judge. */
export const JUDGED = ['CR01', 'CR04'] as const

export interface Judged {
  readonly challenges: readonly Challenge[]
  readonly unknown: readonly UnknownChallenge[]
}

const inputsOf = (catalogue: Catalogue, fact: (id: string) => unknown): Inputs => ({
  number: (id) => {
    const value = fact(id)
    return typeof value === 'number' ? value : undefined
  },
  nominalOf: (id) => {
    const value = fact(id)
    return typeof value === 'string' ? catalogue.fact(id)?.values?.[value] : undefined
  },
})

const figuresOf = (rule: Rule, inputs: Inputs): ReadonlyMap<string, Figure> =>
  new Map(
    Object.keys(rule.compute?.values ?? {}).flatMap((name) => {
      const figure = COMPUTATIONS[name]?.(inputs)
      return figure === undefined ? [] : [[name, figure] as const]
    }),
  )

const names = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!)

/** Which of the figures in the sentence are the team's own, and which stand for a word. */
const basisOf = (sentence: string, figures: ReadonlyMap<string, Figure>, inputs: Inputs): string => {
  const said = names(sentence).flatMap((name) => figures.get(name) ?? [])
  if (said.length === 0) return ''
  const perMonth = figures.get('changesPerMonth')
  const month =
    perMonth === undefined || perMonth.basis === 'given' || !names(sentence).includes('changesPerSitting')
      ? undefined
      : `at a nominal ${Math.round(inputs.nominalOf('releaseFrequency')?.perMonth ?? perMonth.value)} releases in 30 days`
  if (said.every(({ basis }) => basis === 'given')) return 'The figures are your own.'
  const rest = said.some(({ basis }) => basis === 'given') ? 'The other figures are your own.' : ''
  const nominal =
    month === undefined
      ? 'Figures behind words such as "weekly" are nominal.'
      : `Counted ${month}; figures behind words such as "weekly" are nominal.`
  return [nominal, rest].filter(Boolean).join(' ')
}

const factsIn = (condition: Condition): readonly string[] => {
  if ('fact' in condition) return [condition.fact]
  if ('all' in condition || 'any' in condition || 'not' in condition) {
    const { all = [], any = [], not } = condition
    return [...all, ...any, ...(not === undefined ? [] : [not])].flatMap(factsIn)
  }
  return []
}

const missingFacts = (rule: Rule, catalogue: Catalogue, fact: (id: string) => unknown): readonly string[] => [
  ...new Set(
    [...rule.if, ...rule.then]
      .flatMap(factsIn)
      .filter((id) => fact(id) === undefined)
      .filter((id) => {
        const known = catalogue.fact(id)
        return known !== undefined && !known.optional && known.asked !== 'offered'
      }),
  ),
]

const challenge = (
  rule: Rule,
  sentence: string,
  lookup: Lookup,
  basis: string,
  acceptance: Acceptance | undefined,
): Challenge => ({
  rule: rule.id,
  title: rule.title,
  severity: rule.severity,
  kind: rule.praise === undefined ? 'challenge' : 'praise',
  says: say(sentence, lookup),
  basis,
  problem: rule.problem ?? '',
  instead: rule.instead ?? '',
  why: rule.why,
  ask: rule.ask ?? '',
  practices: rule.processes,
  source: rule.source,
  acceptance,
})

/** Judges one rule: a challenge, what is missing, or nothing. */
const judgeRule = (rule: Rule, model: OperatingModel, catalogue: Catalogue): Judged => {
  const fact = factsOf(model, catalogue)
  const inputs = inputsOf(catalogue, fact)
  const figures = figuresOf(rule, inputs)
  const world: World = {
    fact,
    answer: () => LEFT_OUT,
    evidence: () => LEFT_OUT,
    signal: () => LEFT_OUT,
    value: (name) => figures.get(name)?.value,
    figure: () => undefined,
  }
  const nothing: Judged = { challenges: [], unknown: [] }
  const applies = every(rule.if, world, 'false')
  if (applies === 'false') return nothing
  const unknown = (): Judged => {
    const missing = missingFacts(rule, catalogue, fact)
    return missing.length === 0 ? nothing : { challenges: [], unknown: [{ rule: rule.id, title: rule.title, missing }] }
  }
  if (applies === 'unknown') return unknown()
  const met = rule.then.length === 0 ? 'false' : every(rule.then, world, 'true')
  if (met === 'true') return nothing
  if (met === 'unknown') return unknown()
  const sentence = rule.praise ?? rule.finding ?? ''
  const units = rule.compute?.values ?? {}
  const lookup: Lookup = (name) => {
    const figure = figures.get(name)
    if (figure !== undefined) return { value: figure.value, unit: units[name]!.unit }
    const value = fact(name)
    return typeof value === 'string' ? value : typeof value === 'number' ? { value, unit: '' } : undefined
  }
  const acceptance = model.accepted?.find((each) => each.rule === rule.id)
  return {
    challenges: [challenge(rule, sentence, lookup, basisOf(sentence, figures, inputs), acceptance)],
    unknown: [],
  }
}

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info']

/** All judged rules, the most severe first. */
export const judgeRules = (model: OperatingModel, catalogue: Catalogue): Judged => {
  const judged = catalogue.rules
    .filter(({ id }) => JUDGED.some((each) => each === id))
    .map((rule) => judgeRule(rule, model, catalogue))
  return {
    challenges: judged
      .flatMap(({ challenges }) => challenges)
      .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || (a.rule < b.rule ? -1 : 1)),
    unknown: judged.flatMap(({ unknown }) => unknown),
  }
}
