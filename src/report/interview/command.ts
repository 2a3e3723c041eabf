/** Sentences that end with a command to type. */

import { wrap } from '#report/wrap.ts'

/** What makes the schema that an editor reads beside a model. */
export const forEditors = 'For help in your editor:'

/** A command in one piece: copied as two lines, it would be two commands. */
export const withCommand = (before: string, command: string, columns: number): string => {
  const text = wrap(`${before} ${command}`, columns)
  return text.includes(command) ? text : `${wrap(before, columns)}\n  ${command}`
}
