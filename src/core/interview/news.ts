/** What the catalogue has brought since a team last answered: new questions, new words, new names, and what it asks no more. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { versionIn } from '#core/catalogue/name.ts'
import type { Question } from '#core/catalogue/types.ts'
import { saidOf } from '#core/model/practice.ts'
import { inScope } from '#core/judgement/scope.ts'
import { factsOf } from '#core/model/facts.ts'
import { isLater } from '#core/version.ts'
import { asModel, type Draft } from './draft.ts'

export interface News {
  /** The version that the model answers. */
  readonly from: string
  readonly to: string
  /** Nobody has answered them, and there is nothing that they replace. */
  readonly added: readonly Question[]
  /** Answered, and asked in other words since. */
  readonly reworded: readonly Question[]
  /** Answered under an earlier id. */
  readonly renamed: readonly { readonly question: Question; readonly from: string }[]
  /** Answered ids that nothing asks any more. */
  readonly retired: readonly string[]
}

/** In the order of the catalogue; `undefined` where the model already answers this version. */
export const news = (draft: Draft, catalogue: Catalogue): News | undefined => {
  const from = versionIn(draft.catalogue)
  if (!isLater(catalogue.version, from)) return undefined
  const model = asModel(draft)
  const fact = factsOf(model, catalogue)
  const answered = new Set(
    catalogue.practices.flatMap((practice) =>
      Object.keys(saidOf(model, practice).answers ?? {}).map((key) => `${practice.id}.${key}`),
    ),
  )
  const questions = catalogue.questions.filter((question) => inScope(question, fact))
  const renamed = questions.flatMap((question) => {
    const old = answered.has(question.id) ? undefined : question.formerly.find((id) => answered.has(id))
    return old === undefined ? [] : [{ question, from: old }]
  })
  const known = new Set([...catalogue.questions.map(({ id }) => id), ...catalogue.questions.flatMap((q) => q.formerly)])
  const isNew = ({ changedIn }: Question): boolean => isLater(changedIn, from)
  return {
    from,
    to: catalogue.version,
    added: questions.filter(
      (question) =>
        isNew(question) && !answered.has(question.id) && !renamed.some((each) => each.question === question),
    ),
    reworded: questions.filter((question) => isNew(question) && answered.has(question.id)),
    renamed,
    retired: [...answered].filter((id) => !known.has(id) && !/\.x-/.test(id)),
  }
}
