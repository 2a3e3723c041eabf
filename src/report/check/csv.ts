/** `opsready check -f csv`: one row for each thing that is reported, for a spreadsheet. */

import { csv } from '#report/encode/csv.ts'
import { reportedIn, unknownIn } from './reported.ts'
import type { CheckView } from './view.ts'

const HEAD = [
  'Severity',
  'Rule',
  'File',
  'Line',
  'Column',
  'What was found',
  'Why it matters',
  'What to do',
  'Fingerprint',
]

export const checkCsv = (view: CheckView): string =>
  csv([
    HEAD,
    ...reportedIn(view).map(({ severity, rule, at, message, fix, fingerprint }) => [
      severity,
      rule.id,
      at.file,
      String(at.line),
      String(at.column),
      message,
      rule.why,
      fix,
      fingerprint,
    ]),
    ...unknownIn(view).map(({ rule, at, message, fix }) => [
      'unknown',
      rule.id,
      at.file,
      String(at.line),
      String(at.column),
      message,
      rule.why,
      fix,
      '',
    ]),
  ])
