/** Random facts of every kind that the catalogue knows, and random signals: what rules are judged over. */

import fc from 'fast-check'
import { catalogue } from '#core/catalogue/index.ts'
import { ANSWERS, type Fact, type FactField, PHASES } from '#core/catalogue/types.ts'
import type { SignalState, SignalStates } from '#core/challenges/types.ts'
import type { FactData, OperatingModel } from '#core/model/types.ts'
import { modelOf } from './models.ts'

const all = catalogue()

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })

const given = (said: object): Record<string, never> =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Record<string, never>

const numberIn = ([from, to]: readonly [number, number], isWhole: boolean) =>
  isWhole ? fc.integer({ min: Math.ceil(from), max: Math.floor(to) }) : fc.double({ min: from, max: to, noNaN: true })

/** A value that the fact or field may take. */
const valueOf = ({
  kind,
  values,
  range,
  fields,
}: Pick<Fact | FactField, 'kind' | 'values' | 'range'> & Partial<Fact>): fc.Arbitrary<unknown> => {
  switch (kind) {
    case 'boolean':
      return fc.boolean()
    case 'date':
      return fc.constantFrom('2026-01-31', '2027-03-01')
    case 'enum':
      return fc.constantFrom(...Object.keys(values ?? {}))
    case 'choices':
      return fc.uniqueArray(fc.constantFrom(...Object.keys(values ?? {})), { maxLength: 3 })
    case 'integer':
    case 'number':
    case 'percent':
      return numberIn(range ?? [0, 100], kind === 'integer')
    case 'object':
      return entryOf(fields ?? [])
    case 'list':
      return fields === undefined
        ? fc.array(fc.constantFrom('developer', 'tester'), { maxLength: 3 })
        : fc.array(entryOf(fields), { maxLength: 3 })
    default:
      return fc.constantFrom('Alpha', 'Beta, and more')
  }
}

const entryOf = (fields: readonly FactField[]) =>
  fc
    .record(
      Object.fromEntries(fields.map((field) => [field.id, field.required ? valueOf(field) : optional(valueOf(field))])),
    )
    .map(given)

const factsAt = (place: Fact['at']) =>
  fc
    .record(
      Object.fromEntries(
        all.facts
          .filter(({ at, id }) => at === place && id !== 'name' && id !== 'phase')
          .map((fact) => [fact.id, optional(valueOf(fact))]),
      ),
    )
    .map(given)

/** Any facts at all, and answers to all or few questions. */
export const anyFactsAndAnswers: fc.Arbitrary<OperatingModel> = fc
  .record({
    phase: fc.constantFrom(...PHASES),
    service: factsAt('service'),
    team: factsAt('team'),
    answers: fc.array(optional(fc.constantFrom(...ANSWERS)), {
      minLength: all.questions.length,
      maxLength: all.questions.length,
    }),
  })
  .map(({ phase, service, team, answers }) =>
    modelOf(phase, ({ id }) => answers[all.questions.findIndex((question) => question.id === id)], {
      service: { ...(service as Record<string, FactData>), name: 'Test', phase },
      team,
    }),
  )

const anyState: fc.Arbitrary<SignalState> = fc.record(
  { state: fc.constantFrom('met' as const, 'contradicted' as const, 'unknown' as const), number: fc.nat(400) },
  { requiredKeys: ['state'] },
)

/** What a repository may have shown; `undefined` where none was looked at. */
export const anySignals: fc.Arbitrary<SignalStates | undefined> = optional(
  fc
    .array(fc.tuple(fc.constantFrom(...all.signals.map(({ id }) => id)), anyState), { maxLength: 60 })
    .map((entries) => new Map(entries)),
)
