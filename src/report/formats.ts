/** The formats of the reports, each in a file of its own. Adding one is adding one file and one line here. */

import { backlogCsv } from './backlog.ts'
import { checkAzure } from './check/azure.ts'
import { checkBadge } from './check/badge.ts'
import { checkCsv } from './check/csv.ts'
import { checkGithub } from './check/github.ts'
import { checkGitlab } from './check/gitlab.ts'
import { checkJson } from './check/json.ts'
import { checkJunit } from './check/junit.ts'
import { checkMarkdown } from './check/markdown.ts'
import { checkSarif } from './check/sarif.ts'
import { checkText } from './check/text.ts'
import type { CheckView } from './check/view.ts'
import { gapAnalysis } from './gap-analysis/index.ts'
import { gapsJson } from './gaps/json.ts'
import { gapsText } from './gaps/text.ts'
import type { Style } from './style.ts'
import { trendCsv } from './trend/csv.ts'
import { trendJson } from './trend/json.ts'
import { trendText } from './trend/text.ts'
import type { TrendView } from './trend/view.ts'
import type { GapsView } from './view.ts'

type Reporter<View> = (view: View, style: Style) => string | Promise<string>

export const GAPS_FORMATS = {
  text: gapsText,
  markdown: gapAnalysis,
  json: gapsJson,
  csv: backlogCsv,
  // A page for people is large and seldom written, so it is loaded when it is.
  html: async (view) => (await import('./gaps/html/index.ts')).gapsHtml(view),
} as const satisfies Record<string, Reporter<GapsView>>

export const HANDBOOK_FORMATS = {
  markdown: async (view) => (await import('./handbook/markdown.ts')).handbookMarkdown(view),
  html: async (view) => (await import('./handbook/html.ts')).handbookHtml(view),
} as const satisfies Record<string, Reporter<GapsView>>

export const TREND_FORMATS = {
  text: trendText,
  json: trendJson,
  csv: trendCsv,
  html: async (view) => (await import('./trend/html.ts')).trendHtml(view),
} as const satisfies Record<string, Reporter<TrendView>>

export const CHECK_FORMATS = {
  text: checkText,
  json: checkJson,
  markdown: checkMarkdown,
  github: checkGithub,
  gitlab: checkGitlab,
  azure: checkAzure,
  sarif: checkSarif,
  junit: checkJunit,
  csv: checkCsv,
  badge: checkBadge,
  html: async (view) => (await import('./check/html/index.ts')).checkHtml(view),
} as const satisfies Record<string, Reporter<CheckView>>

/** The names of the formats of `check`; the first is what is meant where none is named. */
export const CHECK_FORMAT_NAMES = Object.keys(CHECK_FORMATS) as [
  keyof typeof CHECK_FORMATS,
  ...(keyof typeof CHECK_FORMATS)[],
]
