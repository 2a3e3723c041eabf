/** A unified diff of a file, for `--dry-run`: the one door to diff. */

import { createTwoFilesPatch } from 'diff'
import { oneLine, terminal } from './encode/terminal.ts'

/** Empty where nothing changes. */
export const unifiedDiff = (name: string, before: string, after: string): string => {
  if (before === after) return ''
  const visible = (text: string): string => terminal(text.replaceAll('\r\n', '\n').replaceAll('\uFEFF', ''))
  const shown = oneLine(name)
  return createTwoFilesPatch(shown, shown, visible(before), visible(after), undefined, undefined, { context: 2 })
    .split('\n')
    .slice(1)
    .join('\n')
}
