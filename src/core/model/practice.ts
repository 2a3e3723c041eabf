/** Where a model keeps what it says of a practice, and what it says. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Answer, Practice } from '#core/catalogue/types.ts'
import { own } from '#core/own.ts'
import { join } from '#core/pointer.ts'
import type { OperatingModel, PracticeModel } from './types.ts'

/** The section of the model that holds a practice. */
export const sectionOf = ({ kind }: Pick<Practice, 'kind'>): 'processes' | 'functions' =>
  kind === 'process' ? 'processes' : 'functions'

/** JSON pointer of a practice, or of something in it. */
export const practicePointer = (practice: Pick<Practice, 'kind' | 'id'>, ...inner: readonly string[]): string =>
  join('', sectionOf(practice), practice.id, ...inner)

/** JSON pointer of the answer to a question of the catalogue, by the id of the question. */
export const answerPointer = (catalogue: Catalogue, id: string): string => {
  const { key, practice } = catalogue.question(id)!
  return practicePointer(catalogue.practice(practice)!, 'answers', key)
}

/** What the model says of a practice; nothing yet is an empty record. */
export const saidOf = (model: OperatingModel, { kind, id }: Pick<Practice, 'kind' | 'id'>): PracticeModel => {
  const section = kind === 'process' ? model.processes : model.functions
  return section !== undefined && Object.hasOwn(section, id) ? section[id]! : {}
}

/** The same by the id alone, where its kind is not at hand; `undefined` where the model says nothing of it. */
export const saidOfId = (model: OperatingModel, id: string): PracticeModel | undefined =>
  own(model.processes, id) ?? own(model.functions, id)

/** What a model answers to a question, in the practice that holds it. */
export const answerOf = (model: OperatingModel | undefined, catalogue: Catalogue, id: string): Answer | undefined => {
  const question = catalogue.question(id)
  const practice = question === undefined ? undefined : catalogue.practice(question.practice)
  return model === undefined || question === undefined || practice === undefined
    ? undefined
    : saidOf(model, practice).answers?.[question.key]
}
