/** A choice broken into lines that fit, the further ones indented under the first. */

import { wrap } from '#report/wrap.ts'
import type { Context } from './context.ts'

/** Columns that a prompt puts before a choice: the pointer, a box or a number. */
const MARGIN = 6

export const label = (text: string, { style, mode }: Pick<Context, 'style' | 'mode'>): string =>
  mode === 'lines' ? text : wrap(text, style.columns - MARGIN).replaceAll('\n', `\n${' '.repeat(MARGIN - 1)}`)
