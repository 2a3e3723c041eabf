/** A paragraph of its own. The mode without repaint leaves breaking lines to the terminal. */

import { wrap } from '#report/wrap.ts'
import type { Context } from './context.ts'

export const paragraph = (text: string, { style, mode }: Pick<Context, 'style' | 'mode'>): string =>
  `${mode === 'lines' ? text : wrap(text, style.columns)}\n`
