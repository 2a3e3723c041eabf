/** What is known of each rule that a report may name: the checks, and the faults of a model that cannot be judged. */

import { CHECKS } from '#core/checks/index.ts'
import type { FaultCode } from '#core/fault.ts'
import type { FindingKind, Severity } from '#core/finding.ts'

export interface Rule {
  readonly id: string
  readonly kind: FindingKind | 'model'
  readonly severity: Severity
  readonly title: string
  readonly why: string
}

const FAULTS = {
  'model-syntax': {
    title: 'The model cannot be read',
    why: 'The file is not the plain YAML that an operating model is written in, so nothing in it was judged.',
  },
  'model-invalid': {
    title: 'The model is not valid',
    why: 'The file says something that the format of a model does not allow, so nothing in it was judged.',
  },
  'no-model': {
    title: 'There is no operating model',
    why: 'A check was asked for and there is nothing to check. That is not a success.',
  },
  unreadable: {
    title: 'A file could not be read',
    why: 'What cannot be read was not judged. That is not a success.',
  },
} as const satisfies Partial<Record<FaultCode, Pick<Rule, 'title' | 'why'>>>

const OTHER = { title: 'The check could not run', why: 'What was not checked may be wrong. That is not a success.' }

/** The rule of a fault. */
export const faultRule = (code: FaultCode): Rule => ({
  id: code,
  kind: 'model',
  severity: 'error',
  ...(code in FAULTS ? FAULTS[code as keyof typeof FAULTS] : OTHER),
})

/** The rule of a finding. */
export const checkRule = (id: string): Rule => {
  const rule = CHECKS.find((check) => check.id === id)
  if (rule === undefined) throw new Error(`There is no check ${id}`)
  return rule
}

/** The rule of something that could not be judged. */
export const unknownRule = (id: string): Rule => {
  const rule = checkRule(id)
  return {
    ...rule,
    title: `Not known: ${rule.title[0]!.toLowerCase()}${rule.title.slice(1)}?`,
    why: 'What could not be looked at is neither right nor wrong. It fails nothing unless --strict asks for that.',
  }
}

/** Every rule, the checks in the order in which they are explained, then the faults, then what else is named in a report: each once. */
export const rulesWith = (named: readonly Rule[]): readonly Rule[] => {
  const rules = new Map<string, Rule>()
  for (const rule of [...CHECKS, ...(Object.keys(FAULTS) as FaultCode[]).map(faultRule), ...named])
    if (!rules.has(rule.id)) rules.set(rule.id, rule)
  return [...rules.values()]
}
