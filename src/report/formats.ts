/** The formats of the reports, each in a file of its own, loaded when it is asked for. Adding one is adding one file and one line here. */

import type { CheckView } from './check/view.ts'
import type { Style } from './style.ts'
import type { GapsView } from './view.ts'

export type GapsReporter = (view: GapsView, style: Style) => string

export const GAPS_FORMATS = {
  text: async (): Promise<GapsReporter> => (await import('./gaps/text.ts')).gapsText,
  markdown: async (): Promise<GapsReporter> => (await import('./gap-analysis/index.ts')).gapAnalysis,
  json: async (): Promise<GapsReporter> => (await import('./gaps/json.ts')).gapsJson,
  csv: async (): Promise<GapsReporter> => (await import('./backlog.ts')).backlogCsv,
} as const

export type CheckReporter = (view: CheckView, style: Style) => string

export const CHECK_FORMATS = {
  text: async (): Promise<CheckReporter> => (await import('./check/text.ts')).checkText,
  json: async (): Promise<CheckReporter> => (await import('./check/json.ts')).checkJson,
  github: async (): Promise<CheckReporter> => (await import('./check/github.ts')).checkGithub,
} as const
