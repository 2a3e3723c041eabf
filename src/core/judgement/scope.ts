/** Which questions apply. Only facts decide; a fact left open takes nothing away. */

import type { Question } from '#core/catalogue/types.ts'
import { holds } from '#core/challenges/evaluate.ts'

/** Whether a question applies. */
export const inScope = ({ outOfScopeWhen }: Question, fact: (id: string) => unknown): boolean =>
  outOfScopeWhen === undefined || holds(outOfScopeWhen, fact) !== 'true'
