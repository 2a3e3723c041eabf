/** One rule of the catalogue; most rules are silent about most models, so what it says is taken when it speaks. */

import type { Condition, Rule } from '#core/challenges/types.ts'
import { type Json, strings } from './document.ts'
import { speaking } from './words.ts'

/** Conditions are written as a list or as one; a list means that all must hold. */
const list = (value: unknown): readonly Condition[] =>
  value === undefined ? [] : Array.isArray(value) ? (value as Condition[]) : [value as Condition]

type RuleWords = Pick<
  Rule,
  'finding' | 'praise' | 'why' | 'problem' | 'instead' | 'ask' | 'unknown' | 'compute' | 'source'
>

const withWords = speaking<RuleWords>([
  'finding',
  'praise',
  'why',
  'problem',
  'instead',
  'ask',
  'unknown',
  'compute',
  'source',
])

/** `saidOf` gives the words of a rule. */
export const ruleOf = (rule: Json, saidOf: (rule: string) => Json): Rule =>
  withWords(
    {
      ...(rule as unknown as Omit<Rule, keyof RuleWords>),
      if: list(rule['if']),
      then: list(rule['then']),
      processes: strings(rule['processes']),
    },
    () => ({ source: [], ...saidOf(rule['id'] as string) }),
  )
