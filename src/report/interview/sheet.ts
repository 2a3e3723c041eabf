/** What was taken from a worksheet, and what was not understood. */

import type { Sheet } from '#core/interview/sheet.ts'
import { oneLine } from '#report/encode/terminal.ts'

/** Longer lines are shown by their beginning: the place says where the rest is. */
const SHOWN = 60

const begin = (text: string): string => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}...`)

/** For stderr; `file` is the name of the sheet as people see it. Ends with a newline. */
export const sheetText = ({ taken, left, unread }: Sheet, file: string): string => {
  const answers = taken.filter(({ answer }) => answer !== undefined).length
  const lines = [
    `Took ${answers} ${answers === 1 ? 'answer' : 'answers'} from ${file}; ${left} ${left === 1 ? 'question was' : 'questions were'} left open.`,
    ...taken.map(({ id, answer, hasNote }) => `  ${id}: ${answer ?? 'no answer'}${hasNote ? ', with a note' : ''}`),
    ...(unread.length === 0 ? [] : ['Not understood, and so not taken (a note has to begin with "Note:"):']),
    ...unread.map(({ line, text }) => `  ${file}:${line}: ${begin(text)}`),
  ]
  return `${lines.map(oneLine).join('\n')}\n`
}
