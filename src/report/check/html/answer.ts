/** The command that answers a finding anew, where an answer is what it is about. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { tokens } from '#core/pointer.ts'

/** What `assess` would ask about: a question, else its practice, else a fact. `id` is that of a finding, `rule#pointer`. */
const stepOf = (id: string, catalogue: Catalogue): string | undefined => {
  const [section, first = '', , key] = tokens(id.slice(id.indexOf('#') + 1))
  switch (section) {
    case 'processes':
    case 'functions':
      return catalogue.question(`${first}.${key}`)?.id ?? catalogue.practice(first)?.id
    case 'accepted':
      return catalogue.question(first)?.id
    case 'service':
    case 'team':
      return catalogue.fact(first)?.id
    default:
      return undefined
  }
}

/** A word of a command line that a shell takes as it is, whatever a file is called. */
const word = (text: string): string =>
  /^[\w./][\w./-]*$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`

/** `opsready assess …`; `undefined` where no answer would change anything. `file` is named where several models are. */
export const answerCommand = (id: string, catalogue: Catalogue, file: string | undefined): string | undefined => {
  const step = stepOf(id, catalogue)
  return step === undefined ? undefined : `opsready assess ${step}${file === undefined ? '' : ` --model ${word(file)}`}`
}
