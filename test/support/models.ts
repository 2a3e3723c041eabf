/** Models for tests: built by hand, and random ones over the real catalogue. */

import fc from 'fast-check'
import { catalogue } from '#core/catalogue/index.ts'
import { ANSWERS, type Answer, PHASES, type Phase, type Question } from '#core/catalogue/types.ts'
import type { OperatingModel, PracticeModel } from '#core/model/types.ts'

const all = catalogue()

export const sectionOf = (practice: string) =>
  all.practice(practice)!.kind === 'process' ? ('processes' as const) : ('functions' as const)

/** A model with these answers; `undefined` leaves a question open. */
export const modelOf = (
  phase: Phase,
  answerOf: (question: Question) => Answer | undefined,
  rest: Partial<OperatingModel> = {},
): OperatingModel => {
  const sections: Record<'processes' | 'functions', Record<string, PracticeModel>> = { processes: {}, functions: {} }
  for (const practice of all.practices) {
    const given = practice.questions.flatMap((question) => {
      const answer = answerOf(question)
      return answer === undefined ? [] : [[question.key, answer] as const]
    })
    sections[sectionOf(practice.id)][practice.id] = { answers: Object.fromEntries(given) }
  }
  const { service, ...others } = rest
  return {
    opsready: 1,
    catalogue: 'itil-2011@1.0.0',
    ...sections,
    ...others,
    service: { name: 'Test', ...service, phase },
  }
}

/** The same model with one thing said of a question's practice changed. */
export const withPractice = (
  model: OperatingModel,
  practice: string,
  change: (said: PracticeModel) => PracticeModel,
): OperatingModel => {
  const section = sectionOf(practice)
  return { ...model, [section]: { ...model[section], [practice]: change(model[section]?.[practice] ?? {}) } }
}

export const withAnswer = (model: OperatingModel, id: string, answer: Answer | undefined): OperatingModel => {
  const [practice, key] = id.split('.') as [string, string]
  return withPractice(model, practice, (said) => {
    const { [key]: _, ...others } = said.answers ?? {}
    return { ...said, answers: answer === undefined ? others : { ...others, [key]: answer } }
  })
}

export const withEvidence = (model: OperatingModel, id: string): OperatingModel => {
  const [practice, key] = id.split('.') as [string, string]
  return withPractice(model, practice, (said) => ({
    ...said,
    evidence: { ...said.evidence, [key]: [...(said.evidence?.[key] ?? []), { path: 'docs/a.md' }] },
  }))
}

/** The same model with one person's own answer to a question of understanding. */
export const withVoice = (model: OperatingModel, id: string, name: string, answer: Answer): OperatingModel => {
  const [practice, key] = id.split('.') as [string, string]
  return withPractice(model, practice, (said) => ({
    ...said,
    voices: { ...said.voices, [name]: { ...said.voices?.[name], [key]: answer } },
  }))
}

export const accepting = (model: OperatingModel, ids: readonly string[]): OperatingModel => ({
  ...model,
  accepted: ids.map((question) => ({
    question,
    reason: 'Known.',
    by: 'Service manager',
    approvedBy: 'Head of operations',
    from: '2026-11-01',
    until: '2026-12-01',
  })),
})

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const facts = fc.record({
  userInterface: optional(fc.boolean()),
  exposesApi: optional(fc.boolean()),
  storesData: optional(fc.boolean()),
  personalData: optional(fc.constantFrom('none', 'personal', 'payment-card')),
  replacesExisting: optional(fc.boolean()),
  thirdParties: optional(fc.constantFrom([], [{ name: 'A', kind: 'hosting' }])),
  releaseFrequency: optional(fc.constantFrom('daily', 'weekly', 'monthly', 'half-yearly-or-less')),
  changeApproval: optional(fc.constantFrom('peer-review', 'weekly-board', 'monthly-board')),
})

const known = (said: Readonly<Record<string, unknown>>): Record<string, never> =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Record<string, never>

const ids = all.questions.map(({ id }) => id)
const subset = fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 40 })

const understood = all.questions.filter(({ axis }) => axis === 'understood').map(({ id }) => id)
export const anyVoice = fc.tuple(
  fc.constantFrom(...understood),
  fc.constantFrom('Web operations', 'Developer', 'Service manager'),
  fc.constantFrom(...ANSWERS),
)

/** Any model: any phase, facts, answers, evidence, voices and acceptances. */
export const anyModel: fc.Arbitrary<OperatingModel> = fc
  .record({
    phase: fc.constantFrom(...PHASES),
    facts,
    answers: fc.array(optional(fc.constantFrom(...ANSWERS)), { minLength: ids.length, maxLength: ids.length }),
    evidence: subset,
    voices: fc.array(anyVoice, { maxLength: 60 }),
    accepted: subset,
  })
  .map(({ phase, facts: said, answers, evidence, voices, accepted }) => {
    const place = new Map(ids.map((id, index) => [id, index]))
    const bare = modelOf(phase, ({ id }) => answers[place.get(id)!], {
      service: { name: 'Test', phase, ...known(said) },
    })
    const heard = voices.reduce((model, voice) => withVoice(model, ...voice), bare)
    return accepting(evidence.reduce(withEvidence, heard), accepted)
  })

export const anyQuestion = fc.constantFrom(...ids)
