/** What a case of a rule says: facts, answers, signals and counts, and how the rule judges them. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Answer } from '#core/catalogue/types.ts'
import { challengeOf } from '#core/challenges/challenge.ts'
import { judgeRule, type Ruling } from '#core/challenges/rule.ts'
import type { Rule, SignalState } from '#core/challenges/types.ts'
import { type Subject, subjectOf } from '#core/challenges/world.ts'
import type { Challenge } from '#core/judgement/types.ts'
import type { Evidence, FactData, OperatingModel } from '#core/model/types.ts'
import { modelOf } from './models.ts'

export interface Case {
  readonly facts?: Readonly<Record<string, FactData>>
  readonly answers?: Readonly<Record<string, Answer>>
  readonly evidence?: Readonly<Record<string, readonly Evidence[]>>
  readonly signals?: Readonly<Record<string, SignalState>>
  readonly counted?: Readonly<Record<string, number>>
  readonly today?: string
  readonly isFresh?: boolean
}

const all = catalogue()

export const ruleOf = (id: string): Rule => all.rules.find((rule) => rule.id === id)!

/** The facts that the model keeps at one place. */
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

const subjectFor = (each: Case, model: OperatingModel): Subject =>
  subjectOf(model, all, each.counted ?? {}, {
    ...(each.signals && { signals: new Map(Object.entries(each.signals)) }),
    ...(each.today !== undefined && { today: each.today }),
    ...(each.isFresh !== undefined && { isFresh: () => each.isFresh }),
  })

export const rulingOf = (rule: Rule, each: Case): Ruling => judgeRule(rule, subjectFor(each, modelFor(each)))

export const spokenBy = (id: string, each: Case): Challenge => {
  const model = modelFor(each)
  const subject = subjectFor(each, model)
  const ruling = judgeRule(ruleOf(id), subject)
  if (ruling.kind !== 'said') throw new Error(`${id} is ${ruling.kind}`)
  return challengeOf(ruleOf(id), ruling, subject, model)
}
