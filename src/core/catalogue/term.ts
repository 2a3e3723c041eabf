/** One term of the catalogue; most stand in no model, so where it is none and what is said of it is taken where it stands. */

import { type Json, strings } from './document.ts'
import type { Term } from './types.ts'
import { speaking } from './words.ts'

const withWords = speaking<Pick<Term, 'except' | 'why' | 'prefer' | 'note' | 'source'>>([
  'except',
  'why',
  'prefer',
  'note',
  'source',
])

/** `saidOf` gives the words of a term. */
export const termOf = (said: Json, saidOf: (term: string) => Json): Term => {
  const id = said['id'] as string
  return withWords(
    {
      id,
      term: said['term'] as string,
      fromSource: said['from_source'] === true,
      severity: said['severity'] as Term['severity'],
      match: strings(said['match']),
      matchCase: strings(said['matchCase']),
      ...(said['silent_when'] === undefined ? {} : { silentWhen: said['silent_when'] as string }),
    },
    () => ({ except: [], source: [], ...saidOf(id) }),
  )
}
