/** A whole next version of the catalogue, loaded from changed documents: questions added, reworded, renamed and retired at once. */

import documents from '#generated/documents.json' with { type: 'json' }
import { type Catalogue, loadCatalogue } from '#core/catalogue/load.ts'

export const NEXT = '1.1.0'

type Json = Record<string, unknown>

/** What a later version does to the questions of one practice, by key. */
export interface Moves {
  /** New keys; each is a copy of the first question under another name. */
  readonly added?: readonly string[]
  readonly reworded?: readonly string[]
  /** From the old key to the new one. */
  readonly renamed?: Readonly<Record<string, string>>
  readonly retired?: readonly string[]
}

const moved = (practice: Json, { added = [], reworded = [], renamed = {}, retired = [] }: Moves): Json => {
  const id = practice['id'] as string
  const questions = practice['questions'] as readonly Json[]
  const kept = questions
    .filter(({ key }) => !retired.includes(key as string))
    .map((question) => {
      const key = question['key'] as string
      const name = renamed[key]
      if (name !== undefined) return { ...question, key: name, formerly: [`${id}.${key}`] }
      return reworded.includes(key) ? { ...question, changedIn: NEXT } : question
    })
  const fresh = added.map((key) => ({ ...questions[0], key, changedIn: NEXT, gate: undefined }))
  return { ...practice, questions: [...kept, ...fresh] }
}

/** New and renamed keys have the words of those that they stand for. */
const wordsFor = (said: Json, { added = [], renamed = {} }: Moves): Json => {
  const words = Object.entries(said['questions'] as Json)
  return {
    ...said,
    questions: Object.fromEntries([
      ...words.map(([key, each]) => [renamed[key] ?? key, each]),
      ...added.map((key) => [key, words[0]![1]]),
    ]),
  }
}

/** The next version, changed in the named practices and nowhere else. */
export const nextCatalogue = (moves: Readonly<Record<string, Moves>>): Catalogue => {
  const practices = documents.judging.practices.map((practice) => moved(practice, moves[practice.id] ?? {}))
  const words = Object.fromEntries(
    Object.entries(documents.words).map(([id, said]) => [id, wordsFor(said, moves[id] ?? {})]),
  )
  return { ...loadCatalogue({ ...documents, judging: { ...documents.judging, practices }, words }), version: NEXT }
}
