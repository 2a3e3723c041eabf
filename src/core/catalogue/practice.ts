/** One practice as the build wrote it → the practice with its questions. What is not needed to judge is taken when somebody asks. */

import type { Json } from './document.ts'
import { questionOf } from './question.ts'
import type { Practice } from './types.ts'
import { withLazyWords } from './words.ts'

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

const practiceWithWords = withLazyWords<PracticeWords>([
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

/** One practice as a value; `saidOf` gives the words that are not needed to judge. */
export const practiceOf = (document: Json, saidOf: (practice: string) => Json): Practice => {
  const id = document['id'] as string
  const wordsOf = (): Json => saidOf(id)
  const said = document as unknown as Omit<Practice, 'retired' | keyof PracticeWords>
  return practiceWithWords(
    {
      ...said,
      retired: (document['retired'] as Practice['retired'] | undefined) ?? [],
      questions: (document['questions'] as readonly Json[]).map((question) => questionOf(id, question, wordsOf)),
    },
    () => ({ mappingNotes: {}, ...wordsOf() }),
  )
}
