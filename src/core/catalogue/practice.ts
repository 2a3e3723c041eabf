/** One practice document → the practice and its questions. What is not needed to judge is taken when somebody asks. */

import { entries, type Json, object, strings } from './document.ts'
import type { Practice, Question } from './types.ts'
import { speaking } from './words.ts'

type QuestionWords = Pick<Question, 'text' | 'answers' | 'next' | 'audience' | 'artefacts'>
type PracticeWords = Pick<
  Practice,
  | 'officialName'
  | 'nameNote'
  | 'purpose'
  | 'problem'
  | 'today'
  | 'implementations'
  | 'artefacts'
  | 'signals'
  | 'expectedNote'
  | 'mappings'
  | 'mappingNotes'
>

const questionWithWords = speaking<QuestionWords>(['text', 'answers', 'next', 'audience', 'artefacts'])
const practiceWithWords = speaking<PracticeWords>([
  'officialName',
  'nameNote',
  'purpose',
  'problem',
  'today',
  'implementations',
  'artefacts',
  'signals',
  'expectedNote',
  'mappings',
  'mappingNotes',
])

/** One practice file as a value; `saidOf` gives the words that are not needed to judge. */
export const practiceOf = (document: Json, saidOf: (practice: string) => Json): Practice => {
  const said = object(document['x-process'])
  const id = said['id'] as string
  const question = ([key, schema]: readonly [string, Json]): Question => {
    const asked = object(schema['x-question'])
    return questionWithWords(
      {
        ...(asked as unknown as Omit<Question, 'id' | 'key' | 'practice' | 'formerly' | keyof QuestionWords>),
        id: `${id}.${key}`,
        key,
        practice: id,
        formerly: strings(asked['formerly']),
      },
      () => object(saidOf(id)['questions'])[key] as QuestionWords,
    )
  }
  return practiceWithWords(
    {
      ...(said as unknown as Omit<Practice, 'name' | 'questions' | 'retired' | keyof PracticeWords>),
      name: document['title'] as string,
      retired: (said['retired'] as Practice['retired'] | undefined) ?? [],
      questions: entries(document['properties']).map(question),
    },
    () => ({ mappingNotes: {}, ...saidOf(id) }),
  )
}
