/** The formats of the reports, each in a file of its own. Adding one is adding one file and one line here. */

import { backlogCsv } from './backlog.ts'
import { checkGithub } from './check/github.ts'
import { checkJson } from './check/json.ts'
import { checkText } from './check/text.ts'
import type { CheckView } from './check/view.ts'
import { gapAnalysis } from './gap-analysis/index.ts'
import { gapsJson } from './gaps/json.ts'
import { gapsText } from './gaps/text.ts'
import type { Style } from './style.ts'
import type { GapsView } from './view.ts'

type Reporter<View> = (view: View, style: Style) => string

export const GAPS_FORMATS = {
  text: gapsText,
  markdown: gapAnalysis,
  json: gapsJson,
  csv: backlogCsv,
} as const satisfies Record<string, Reporter<GapsView>>

export const CHECK_FORMATS = {
  text: checkText,
  json: checkJson,
  github: checkGithub,
} as const satisfies Record<string, Reporter<CheckView>>
