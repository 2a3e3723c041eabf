/** Answers that a changed fact put out of scope, or brought back. They stay in the file; nobody loses what was said. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Question } from '#core/catalogue/types.ts'
import { saidOf } from '#core/model/practice.ts'
import { inScope } from '#core/judgement/scope.ts'
import { factsOf } from '#core/model/facts.ts'
import { asModel, type Draft } from './draft.ts'

export interface ScopeChange {
  /** Questions that no longer apply; `answered` are those with an answer that is kept. */
  readonly left: readonly Question[]
  readonly answered: readonly Question[]
  readonly came: readonly Question[]
}

/** What one change of facts did to the questions that apply. */
export const scopeChange = (before: Draft, after: Draft, catalogue: Catalogue): ScopeChange => {
  const applies = (draft: Draft) => {
    const fact = factsOf(asModel(draft), catalogue)
    return (question: Question): boolean => inScope(question, fact)
  }
  const [was, is] = [applies(before), applies(after)]
  const left = catalogue.questions.filter((question) => was(question) && !is(question))
  const hasAnswer = ({ practice, key }: Question): boolean => {
    const answers = saidOf(asModel(after), catalogue.practice(practice)!).answers
    return answers !== undefined && Object.hasOwn(answers, key)
  }
  return {
    left,
    answered: left.filter(hasAnswer),
    came: catalogue.questions.filter((question) => !was(question) && is(question)),
  }
}
