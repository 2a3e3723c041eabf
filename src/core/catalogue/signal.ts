/** One signal of the catalogue; how it is read and what it does not show is taken when somebody asks. */

import type { Json } from './document.ts'
import type { Signal } from './signal-types.ts'
import { withLazyWords } from './words.ts'

const withWords = withLazyWords<Pick<Signal, 'detect' | 'caveat' | 'unread'>>(['detect', 'caveat', 'unread'])

/** `wordsOf` gives its words. */
export const signalOf = (id: string, said: Json, wordsOf: () => Json): Signal =>
  withWords({ id, bearsOn: [], ...said }, wordsOf) as unknown as Signal
