/** `opsready check -f azure`: logging commands that mark the run of an Azure Pipeline; a note is a plain line, since nothing marks one there. */

import { azureIssue } from '#report/encode/azure.ts'
import { terminal } from '#report/encode/terminal.ts'
import { type Reported, reportedIn } from './reported.ts'
import { modelLines, unknownLines } from './lines.ts'
import type { CheckView } from './view.ts'

const line = ({ severity, rule, at, message, fix }: Reported): string =>
  severity === 'note'
    ? terminal(`note: ${at.file}:${at.line}:${at.column}: ${message} ${fix}`.replaceAll(/\s+/g, ' '))
    : azureIssue(
        severity,
        { sourcepath: at.file, linenumber: at.line, columnnumber: at.column, code: rule.id },
        `${message} ${fix}`,
      )

export const checkAzure = (view: CheckView): string =>
  `${[...reportedIn(view).map(line), ...unknownLines(view), ...modelLines(view)].join('\n')}\n`
