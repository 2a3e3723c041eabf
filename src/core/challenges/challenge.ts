/** What a rule that speaks says to a team, in words. */

import { listed } from '#core/sentence.ts'
import type { BecauseOf, Challenge } from '#core/judgement/types.ts'
import type { Acceptance, OperatingModel } from '#core/model/types.ts'
import { basisOf } from './basis.ts'
import type { Mention } from './mention.ts'
import { NAMES } from './names.ts'
import { completing } from './offer.ts'
import { contradicting, type Failed, namedOf, type Ruling, seenIn } from './rule.ts'
import { type Lookup, type Said, say } from './say.ts'
import type { Condition, Rule } from './types.ts'
import { AS_GIVEN, phrase } from './words.ts'
import type { Subject } from './world.ts'

type Saying = Extract<Ruling, { readonly kind: 'said' }>

/** `bus-factor` as a name in a sentence: busFactor. */
const camelCase = (id: string): string => id.replaceAll(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** Signals that a rule speaks of, of those that were looked at. */
const signalsOf = (rule: Rule, { surroundings }: Subject): readonly string[] => {
  if (surroundings.signals === undefined) return []
  const text = JSON.stringify([rule.if, rule.then])
  return [...surroundings.signals.keys()].filter((id) => text.includes(`"signal":"${id}"`))
}

/** What signals saw, by name: their own number and their words. */
const seenBy = (rule: Rule, subject: Subject): Lookup => {
  const seen = new Map<string, string | number>()
  for (const id of signalsOf(rule, subject)) {
    const state = subject.surroundings.signals?.get(id)
    if (state === undefined || state.state === 'unknown') continue
    if (state.number !== undefined) seen.set(camelCase(id), state.number)
    for (const [name, value] of Object.entries(state.words ?? {})) if (!seen.has(name)) seen.set(name, value)
  }
  return (name) => {
    const value = seen.get(name)
    return typeof value === 'number' ? { value, unit: '' } : value
  }
}

/** What availabilities and their minutes are held against. */
const BESIDE = ['availabilityTarget', 'plannedOutageMinutes']

/** Facts, figures and what signals saw. */
const plainLookup = (rule: Rule, { figures, world }: Saying, subject: Subject): Lookup => {
  const seen = seenBy(rule, subject)
  return (name) => {
    const figure = figures.get(name)
    const computed = figure?.value
    if (typeof computed === 'number') {
      const isOwn = figure!.uses.own.some((id) => subject.fact(id) === computed)
      const unit = isOwn ? AS_GIVEN : (rule.compute?.values[name]?.unit ?? '')
      return { value: computed, unit, others: BESIDE.map(subject.fact) }
    }
    if (typeof computed === 'string') return phrase('releaseFrequency', computed)
    if (figures.names.includes(name)) return undefined
    const count = world.figure(name)
    if (count !== undefined) return { value: count, unit: '' }
    const list = NAMES[name]
    if (list !== undefined) return list(subject.fact)
    const value = subject.fact(name)
    if (typeof value === 'number') return { value, unit: AS_GIVEN }
    return typeof value === 'string' ? phrase(name, value) : seen(name)
  }
}

/** Conditions in the words that they have. */
const worded = (conditions: readonly Condition[], lookup: Lookup): readonly Said[] =>
  conditions.flatMap(({ says }) => (says === undefined ? [] : [say(says, lookup)]))

const textsOf = (said: readonly Said[]): readonly string[] => said.map(({ text }) => text)

/** What is said of a fact, answer or signal of the smallest set. */
const valueOf = ({ kind, id }: Mention, subject: Subject): string => {
  if (kind === 'answer') return subject.answer(id) ?? ''
  if (kind === 'figure') return String(subject.counted[id] ?? '')
  if (kind === 'signal') return String(subject.surroundings.signals?.get(id)?.number ?? 'seen in this repository')
  const value = subject.fact(id)
  if (!Array.isArray(value)) return String(value)
  const names = value.map((each: unknown) =>
    typeof each === 'object' && each !== null ? String((each as { name?: unknown }).name) : String(each),
  )
  return names.length === 0 ? '[]' : names.join(', ')
}

const becauseOf = ({ support }: Saying, subject: Subject): readonly BecauseOf[] =>
  support.map((mention) => ({ kind: mention.kind, id: mention.id, is: valueOf(mention, subject) }))

/** By its id, or where each part that fails is an accepted question. */
const acceptanceOf = (
  rule: Rule,
  failed: readonly Failed[],
  { accepted = [] }: OperatingModel,
): Acceptance | undefined => {
  const named = accepted.find((each) => each.rule === rule.id)
  if (named !== undefined || failed.length === 0) return named
  const each = failed.map(({ condition }) =>
    'answer' in condition ? accepted.find(({ question }) => question === condition.answer) : undefined,
  )
  return each.every((one) => one !== undefined) ? each[0] : undefined
}

/** Kinds of rules that say of two things that they cannot both be. */
const AGAINST = ['claim', 'scope', 'promise']

/** The challenge of a rule that speaks, in words. */
export const challengeOf = (rule: Rule, saying: Saying, subject: Subject, model: OperatingModel): Challenge => {
  const { failed, figures, world } = saying
  const plain = plainLookup(rule, saying, subject)
  const named = namedOf(failed).map(({ condition }) => condition)
  const parts: Readonly<Record<string, readonly Said[]>> = {
    missing: worded(named, plain),
    seen: worded(seenIn(rule.if, world), plain),
  }
  const lookup: Lookup = (name) => (Object.hasOwn(parts, name) ? listed(textsOf(parts[name]!)) : plain(name))
  const { text, names } = say(rule.praise ?? rule.finding ?? '', lookup)
  const inside = names.flatMap((name) => (Object.hasOwn(parts, name) ? parts[name]!.flatMap((each) => each.names) : []))
  return {
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    kind: rule.praise === undefined ? 'challenge' : 'praise',
    about: rule.kind,
    says: text,
    basis: basisOf([...names, ...inside], figures, (name) => typeof subject.fact(name) === 'number'),
    assumes: rule.compute?.assumes ?? '',
    problem: rule.problem ?? '',
    instead: rule.instead ?? '',
    why: rule.why,
    ask: rule.ask ?? '',
    because: becauseOf(saying, subject),
    contradicts: AGAINST.includes(rule.kind) && (failed.length === 0 || contradicting(named).length > 0),
    missing: textsOf(
      worded(
        failed.map(({ condition }) => condition),
        plain,
      ),
    ),
    gates: failed.flatMap(({ gate }) => (gate === undefined ? [] : [gate])),
    standsWithGaps: failed.length > 0 && failed.every(({ gate }) => gate !== undefined),
    wouldHelp: completing(rule, saying, subject),
    practices: rule.processes,
    source: rule.source,
    acceptance: acceptanceOf(rule, failed, model),
  }
}
