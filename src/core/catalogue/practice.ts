/** One practice document → the practice with its questions. What is not needed to judge is taken when somebody asks. */

import { entries, type Json, object } from './document.ts'
import { questionOf } from './question.ts'
import type { Practice } from './types.ts'
import { speaking } from './words.ts'

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
  const wordsOf = (): Json => saidOf(id)
  return practiceWithWords(
    {
      ...(said as unknown as Omit<Practice, 'name' | 'questions' | 'retired' | keyof PracticeWords>),
      name: document['title'] as string,
      retired: (said['retired'] as Practice['retired'] | undefined) ?? [],
      questions: entries(document['properties']).map(([key, schema]) => questionOf(id, key, schema, wordsOf)),
    },
    () => ({ mappingNotes: {}, ...wordsOf() }),
  )
}
