/** Which steps an id or a glob names: `change-management`, `service-design.*`, `*.restore-proven`, `phase`. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { nearest } from '#core/nearest.ts'
import type { Step } from './types.ts'

const literal = (text: string): string => text.replaceAll(/[$()+.?[\\\]^{|}]/g, String.raw`\$&`)

const matcher = (pattern: string): ((name: string) => boolean) => {
  const whole = new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`)
  return (name) => whole.test(name)
}

/** Every name under which a step goes. */
const namesOf = (step: Step): readonly string[] => {
  if (step.kind === 'fact') return [step.id, `${step.fact.at}.${step.id}`]
  const { id, stage } = step.practice
  const inner = step.kind === 'question' ? step.question.key : step.kind
  return [id, `${id}.${inner}`, `${stage}.${id}`, stage]
}

/** Whether a step is meant by one of the patterns; a stage means all of its practices. */
export const isNamed = (step: Step, patterns: readonly string[]): boolean => {
  const names = namesOf(step)
  return patterns.some((pattern) => names.some(matcher(pattern)))
}

/** All ids that `assess` takes. */
export const namesOfAll = ({ practices, facts }: Catalogue): readonly string[] => [
  ...facts.map(({ id }) => id),
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
    ...catalogue.facts.map(({ at, id }) => `${at}.${id}`),
    ...catalogue.practices.flatMap(({ id, stage }) => [
      `${stage}.${id}`,
      ...['owner', 'how', 'implementations', 'confirm'].map((part) => `${id}.${part}`),
    ]),
  ]
  return patterns
    .filter((pattern) => !names.some(matcher(pattern)))
    .map((pattern) => ({ pattern, near: nearest(pattern, namesOfAll(catalogue)) }))
}
