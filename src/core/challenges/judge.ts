/** Judges every coherence rule over one model. They add words, never weight. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { flat } from '#core/flat.ts'
import type { Challenge, GateReason, UnknownChallenge } from '#core/judgement/types.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { onceFor, onceLately } from '#core/once-for.ts'
import { challengeOf } from './challenge.ts'
import { computesAlone } from './compute/index.ts'
import { partsOf } from './mention.ts'
import { isAsked, isOffered, offersOf } from './offer.ts'
import { judgeRule, type Ruling } from './rule.ts'
import type { Condition, Rule, Surroundings } from './types.ts'
import { type Counted, type Subject, subjectOf } from './world.ts'

export interface Judged {
  /** The most severe first; praise last. */
  readonly challenges: readonly Challenge[]
  readonly unknown: readonly UnknownChallenge[]
  /** Facts that would let more be judged or counted, in the order of the catalogue. */
  readonly offers: readonly string[]
  /** Why a must-have that is not met is one. */
  readonly reasons: readonly GateReason[]
}

const SEVERITIES = ['critical', 'high', 'medium', 'low', 'info']

const unknownOf = (rule: Rule, ruling: Ruling, subject: Subject): readonly UnknownChallenge[] => {
  if (ruling.kind !== 'unknown') return []
  const missing = ruling.missing
    .filter((mention) => !isOffered(mention, subject.catalogue) && isAsked(mention, subject))
    .map(({ id }) => id)
  // Where only what is optional or offered is missing, it is offered instead; what nobody is asked is nothing to wait for.
  return missing.length === 0 ? [] : [{ rule: rule.id, title: rule.title, severity: rule.severity, missing }]
}

const reasonsOf = (rule: Rule, ruling: Ruling): readonly GateReason[] =>
  ruling.kind === 'said'
    ? ruling.failed.flatMap(({ gate }) =>
        gate === undefined ? [] : [{ question: gate, rule: rule.id, title: rule.title, why: rule.why }],
      )
    : []

const order = (a: Challenge, b: Challenge): number =>
  Number(a.kind === 'praise') - Number(b.kind === 'praise') ||
  SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
  (a.rule < b.rule ? -1 : 1)

/** Whether something around a model may change the truth of the condition. */
const looksAround = (condition: Condition): boolean =>
  'signal' in condition ||
  ('answer' in condition && condition.evidence === 'fresh') ||
  partsOf(condition).some(looksAround)

/** Whether a rule says the same of a model whatever surrounds it. */
const standsAlone = onceFor(
  (rule: Rule): boolean => computesAlone(rule.id) && ![...rule.if, ...rule.then].some(looksAround),
)

/** Rulings of such rules: a check inside git judges a model with what is seen around it, and once without for its page. */
const rulingsAlone = onceLately<Counted, (model: OperatingModel) => Map<Rule, Ruling>>(() =>
  onceLately<OperatingModel, Map<Rule, Ruling>>(() => new Map()),
)

const rulingOf = (rule: Rule, subject: Subject, alone: Map<Rule, Ruling>): Ruling => {
  if (!standsAlone(rule)) return judgeRule(rule, subject)
  const known = alone.get(rule) ?? judgeRule(rule, subject)
  alone.set(rule, known)
  return known
}

/** `counted` are counts over the whole assessment, for rules about the assessment itself. */
export const judgeRules = (
  model: OperatingModel,
  catalogue: Catalogue,
  counted: Counted = {},
  surroundings: Surroundings = {},
): Judged => {
  const subject = subjectOf(model, catalogue, counted, surroundings)
  const alone = rulingsAlone(counted)(model)
  const all = catalogue.rules.map((rule) => ({ rule, ruling: rulingOf(rule, subject, alone) }))
  return {
    challenges: flat(all, ({ rule, ruling }) =>
      ruling.kind === 'said' ? [challengeOf(rule, ruling, subject, model)] : [],
    ).toSorted(order),
    unknown: flat(all, ({ rule, ruling }) => unknownOf(rule, ruling, subject)),
    offers: offersOf(all, subject),
    reasons: flat(all, ({ rule, ruling }) => reasonsOf(rule, ruling)),
  }
}
