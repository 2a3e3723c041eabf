/** The command that answers a finding anew, where an answer is what it is about. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { tokens } from '#core/pointer.ts'

/** What `assess` may ask about, the nearest first: a question, its practice, a fact. `id` is that of a finding, `rule#pointer`. */
const stepsOf = (id: string, catalogue: Catalogue): readonly string[] => {
  const [section, first = '', , key] = tokens(id.slice(id.indexOf('#') + 1))
  const question = (name: string) => catalogue.question(name)
  const found = () => {
    switch (section) {
      case 'processes':
      case 'functions':
        return [question(`${first}.${key}`), catalogue.practice(first)]
      case 'accepted':
        return [question(first)]
      case 'service':
      case 'team':
        return [catalogue.fact(first)]
      default:
        return []
    }
  }
  return found().flatMap((each) => each?.id ?? [])
}

/** A word of a command line that a shell takes as it is, whatever a file is called. */
const word = (text: string): string =>
  /^[\w./][\w./-]*$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

export interface Answer {
  /** As a sentence of a check gives it. */
  readonly bare: string
  /** With the model, where several are. */
  readonly command: string
}

/** `opsready assess …`, the nearest first; none where no answer would change anything. `file` is named where several models are. */
export const answersTo = (id: string, catalogue: Catalogue, file: string | undefined): readonly Answer[] =>
  stepsOf(id, catalogue).map((step) => {
    const bare = `opsready assess ${step}`
    return { bare, command: file === undefined ? bare : `${bare} --model ${word(file)}` }
  })

/** A sentence around the command that it gives; `undefined` where it gives none of these. */
export const around = (
  sentence: string,
  answers: readonly Answer[],
): { readonly before: string; readonly command: string; readonly after: string } | undefined => {
  for (const { bare, command } of answers) {
    const at = sentence.indexOf(bare)
    const after = sentence.slice(at + bare.length)
    // The name of a practice is how those of its questions begin.
    if (at !== -1 && !/^(?:[\w-]|\.\w)/.test(after)) return { before: sentence.slice(0, at), command, after }
  }
  return undefined
}
