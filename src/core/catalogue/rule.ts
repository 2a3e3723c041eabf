/** One rule of the catalogue; most rules are silent about most models, so what it says is taken when it speaks. */

import type { Rule } from '#core/challenges/types.ts'
import type { Json } from './document.ts'
import { withLazyWords } from './words.ts'

type RuleWords = Pick<
  Rule,
  'finding' | 'praise' | 'why' | 'problem' | 'instead' | 'ask' | 'unknown' | 'compute' | 'source'
>

const withWords = withLazyWords<RuleWords>([
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
  withWords(rule as unknown as Omit<Rule, keyof RuleWords>, () => ({ source: [], ...saidOf(rule['id'] as string) }))
