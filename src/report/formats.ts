/** The formats of `opsready gaps`, each in a file of its own, loaded when it is asked for. */

import type { Style } from './style.ts'
import type { GapsView } from './view.ts'

export type GapsReporter = (view: GapsView, style: Style) => string

/** Adding a format is adding one file and one line here. */
export const GAPS_FORMATS = {
  text: async (): Promise<GapsReporter> => (await import('./gaps/text.ts')).gapsText,
  markdown: async (): Promise<GapsReporter> => (await import('./gap-analysis/index.ts')).gapAnalysis,
  json: async (): Promise<GapsReporter> => (await import('./gaps/json.ts')).gapsJson,
  csv: async (): Promise<GapsReporter> => (await import('./backlog.ts')).backlogCsv,
} as const

export type GapsFormat = keyof typeof GAPS_FORMATS
