/** The formats of what was observed, each in a file of its own. */

import type { Style } from '#report/style.ts'
import { observeJson } from './json.ts'
import { observeMarkdown } from './markdown.ts'
import { observeText } from './text.ts'
import type { ObserveView } from './view.ts'

export const OBSERVE_FORMATS = {
  text: observeText,
  json: observeJson,
  markdown: observeMarkdown,
} as const satisfies Record<string, (view: ObserveView, style: Style) => string>
