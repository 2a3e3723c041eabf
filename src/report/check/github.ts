/** `opsready check -f github`: annotations in the pull request. GitHub shows ten of each kind a step, so the worst ten are written. */

import type { Location, Severity } from '#core/finding.ts'
import { githubCommand } from '#report/encode/github.ts'
import { modelLines, unknownLines } from './lines.ts'
import { type Reported, reportedIn } from './reported.ts'
import type { CheckView } from './view.ts'

const MOST = 10
const NAMES = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<Severity, string>

const place = ({ file, line, column, endColumn }: Location) => ({ file, line, endLine: line, col: column, endColumn })

const annotation = ({ severity, at, rule, message, fix }: Reported): string =>
  githubCommand(NAMES[severity], { ...place(at), title: `${rule.title} (${rule.id})` }, `${message}\n${fix}`)

export const checkGithub = (view: CheckView): string => {
  const all = reportedIn(view)
  const shown = (Object.keys(NAMES) as Severity[]).flatMap((severity) =>
    all.filter((each) => each.severity === severity).slice(0, MOST),
  )
  const left = all.length - shown.length
  return `${[
    ...shown.map(annotation),
    ...(left === 0
      ? []
      : [`${left} more: GitHub shows ten of each kind. The summary of this step, or opsready check, shows them all.`]),
    ...unknownLines(view),
    ...modelLines(view),
  ].join('\n')}\n`
}
