/** Which steps an id or a glob names: `change-management`, `service-design.*`, `*.restore-proven`, `phase`. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Fact, FactField } from '#core/catalogue/types.ts'
import { nearest } from '#core/nearest.ts'
import type { Step } from './types.ts'

const literal = (text: string): string => text.replaceAll(/[$()+.?[\\\]^{|}]/g, String.raw`\$&`)

const matcher = (pattern: string): ((name: string) => boolean) => {
  const whole = new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`)
  return (name) => whole.test(name)
}

const fieldNames = ({ id, at }: Fact, field: FactField): readonly string[] => [
  `${id}.${field.id}`,
  `${at}.${id}.${field.id}`,
]

const factNames = ({ id, at }: Fact): readonly string[] => [id, `${at}.${id}`]

/** Every name under which a step goes. */
const namesOf = (step: Step): readonly string[] => {
  if (step.kind === 'fact')
    return [...factNames(step.fact), ...(step.fact.fields ?? []).flatMap((field) => fieldNames(step.fact, field))]
  const { id, stage } = step.practice
  const inner = step.kind === 'question' ? step.question.key : step.kind
  return [id, `${id}.${inner}`, `${stage}.${id}`, stage]
}

const isOne = (names: readonly string[], patterns: readonly string[]): boolean =>
  patterns.some((pattern) => names.some(matcher(pattern)))

/** Whether a step is meant by one of the patterns; a stage means all of its practices. */
export const isNamed = (step: Step, patterns: readonly string[]): boolean => isOne(namesOf(step), patterns)

/** Which parts of a fact the patterns name, as `thirdParties.access` does; and whether they name the fact itself. */
export const namedParts = (
  fact: Fact,
  patterns: readonly string[],
): { readonly whole: boolean; readonly fields: readonly FactField[] } => ({
  whole: isOne(factNames(fact), patterns),
  fields: (fact.fields ?? []).filter((field) => isOne(fieldNames(fact, field), patterns)),
})

/** All ids that `assess` takes. */
export const namesOfAll = ({ practices, facts }: Catalogue): readonly string[] => [
  ...facts.flatMap(({ id, fields = [] }) => [id, ...fields.map((field) => `${id}.${field.id}`)]),
  ...new Set(practices.map(({ stage }) => stage)),
  ...practices.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]),
]

/** Patterns that name nothing, each with the nearest names. */
export const unnamed = (
  patterns: readonly string[],
  catalogue: Catalogue,
): readonly { readonly pattern: string; readonly near: readonly string[] }[] => {
  const names = [
    ...namesOfAll(catalogue),
    ...catalogue.facts.flatMap((fact) => [
      `${fact.at}.${fact.id}`,
      ...(fact.fields ?? []).map((field) => `${fact.at}.${fact.id}.${field.id}`),
    ]),
    ...catalogue.practices.flatMap(({ id, stage }) => [
      `${stage}.${id}`,
      ...['owner', 'how', 'implementations', 'confirm'].map((part) => `${id}.${part}`),
    ]),
  ]
  return patterns
    .filter((pattern) => !names.some(matcher(pattern)))
    .map((pattern) => ({ pattern, near: nearest(pattern, namesOfAll(catalogue)) }))
}
