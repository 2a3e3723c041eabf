/** Text broken into lines that fit beside what a prompt puts before it. The mode without repaint leaves that to the terminal. */

import { wrap } from '#report/wrap.ts'
import type { Context } from './context.ts'

type Looks = Pick<Context, 'style' | 'mode'>

/** Columns before a choice: the pointer, a box, and air. */
const CHOICE = 6
/** Columns before a message: the sign that it is a question. */
const MESSAGE = 2

const fitted = (text: string, { style, mode }: Looks, margin: number): string =>
  mode === 'lines' ? text : wrap(text, style.columns - margin - 1).replaceAll('\n', `\n${' '.repeat(margin)}`)

export const choiceLines = (text: string, looks: Looks): string => fitted(text, looks, CHOICE)
export const messageLines = (text: string, looks: Looks): string => fitted(text, looks, MESSAGE)

/** A paragraph of its own. */
export const paragraph = (text: string, { style, mode }: Looks): string =>
  `${mode === 'lines' ? text : wrap(text, style.columns)}\n`
