/** One practice document → the practice and its questions. What is not needed to judge is taken when somebody asks. */

import { entries, type Json, object, once, strings } from './document.ts'
import type { Practice, Question } from './types.ts'

type QuestionWords = Pick<Question, 'answers' | 'next'>
type PracticeWords = Pick<
  Practice,
  'nameNote' | 'today' | 'implementations' | 'signals' | 'expectedNote' | 'mappings' | 'mappingNotes'
>

const question = (practice: string, key: string, schema: Json, words: () => QuestionWords): Question => {
  const said = object(schema['x-question'])
  return {
    ...(said as unknown as Omit<Question, 'id' | 'key' | 'practice' | 'text' | 'formerly' | keyof QuestionWords>),
    id: `${practice}.${key}`,
    key,
    practice,
    text: schema['title'] as string,
    formerly: strings(said['formerly']),
    get answers() {
      return words().answers
    },
    get next() {
      return words().next
    },
  }
}

/** One practice file as a value; `saidOf` gives the words that are not needed to judge. */
export const practiceOf = (document: Json, saidOf: (practice: string) => Json): Practice => {
  const said = object(document['x-process'])
  const id = said['id'] as string
  const words = once(() => saidOf(id) as unknown as PracticeWords & { readonly questions: Json })
  return {
    ...(said as unknown as Omit<Practice, 'name' | 'questions' | 'retired' | keyof PracticeWords>),
    name: document['title'] as string,
    retired: (said['retired'] as Practice['retired'] | undefined) ?? [],
    questions: entries(document['properties']).map(([key, schema]) =>
      question(id, key, schema, () => words().questions[key] as QuestionWords),
    ),
    get today() {
      return words().today
    },
    get implementations() {
      return words().implementations
    },
    get signals() {
      return words().signals
    },
    get mappings() {
      return words().mappings
    },
    get mappingNotes() {
      return words().mappingNotes ?? {}
    },
    get nameNote() {
      return words().nameNote
    },
    get expectedNote() {
      return words().expectedNote
    },
  }
}
