/** The catalogue as a later version might be: the shipped documents with questions added, reworded, renamed and retired. */

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

const idOf = (practice: Json): string => (practice['x-process'] as Json)['id'] as string

const moved = (practice: Json, { added = [], reworded = [], renamed = {}, retired = [] }: Moves): Json => {
  const id = idOf(practice)
  const properties = Object.entries(practice['properties'] as Record<string, Json>)
  const withWords = (question: Json, more: Json): Json => ({
    ...question,
    'x-question': { ...(question['x-question'] as Json), ...more },
  })
  const kept = properties
    .filter(([key]) => !retired.includes(key))
    .map(([key, question]): [string, Json] => {
      const name = renamed[key]
      if (name !== undefined) return [name, withWords(question, { formerly: [`${id}.${key}`] })]
      return [key, reworded.includes(key) ? withWords(question, { changedIn: NEXT }) : question]
    })
  const fresh = added.map((key): [string, Json] => [
    key,
    withWords(properties[0]![1], { changedIn: NEXT, gate: undefined }),
  ])
  return { ...practice, properties: Object.fromEntries([...kept, ...fresh]) }
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
  const practices = documents.judging.practices.map((practice) => moved(practice, moves[idOf(practice)] ?? {}))
  const words = Object.fromEntries(
    Object.entries(documents.words).map(([id, said]) => [id, wordsFor(said, moves[id] ?? {})]),
  )
  return { ...loadCatalogue({ ...documents, judging: { ...documents.judging, practices }, words }), version: NEXT }
}
