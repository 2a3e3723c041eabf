/** A paragraph of its own. */

import { wrap } from '#report/wrap.ts'
import type { Context } from './context.ts'

export const paragraph = (text: string, { style }: Pick<Context, 'style'>): string => `${wrap(text, style.columns)}\n`
