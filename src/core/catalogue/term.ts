/** One term of the catalogue; most stand in no model, so where it is none and what is said of it is taken where it stands. */

import type { Json } from './document.ts'
import type { Term } from './types.ts'
import { withLazyWords } from './words.ts'

type TermWords = Pick<Term, 'except' | 'why' | 'prefer' | 'note' | 'source'>

const withWords = withLazyWords<TermWords>(['except', 'why', 'prefer', 'note', 'source'])

/** `saidOf` gives the words of a term. */
export const termOf = (said: Json, saidOf: (term: string) => Json): Term =>
  withWords(said as unknown as Omit<Term, keyof TermWords>, () => ({
    except: [],
    source: [],
    ...saidOf(said['id'] as string),
  }))
