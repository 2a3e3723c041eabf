/** `opsready check -f gitlab`: a Code Quality report. GitLab shows it in the merge request; a repeated fingerprint would hide the others. */

import type { Severity } from '#core/finding.ts'
import { json } from '#report/encode/json.ts'
import { reportedIn } from './reported.ts'
import type { CheckView } from './view.ts'

const SEVERITY = { error: 'major', warning: 'minor', note: 'info' } as const satisfies Record<Severity, string>

export const checkGitlab = (view: CheckView): string =>
  json(
    reportedIn(view).map(({ rule, severity, at, message, fix, fingerprint, isFault }) => ({
      description: `${message} ${fix}`,
      check_name: rule.id,
      fingerprint,
      severity: isFault ? 'blocker' : SEVERITY[severity],
      location: { path: at.file, lines: { begin: at.line, end: at.endLine } },
    })),
  )
