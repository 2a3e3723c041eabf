/** Runs every check over the facts and turns what they found into findings. */

import type { Finding, Severity } from '#core/finding.ts'
import { SEVERITIES } from '#core/finding.ts'
import type { Check, Facts, Hit } from './define.ts'
import { CHECKS } from './index.ts'

/** A list item is named by what it holds, never by its index: reordering moves no finding. */
const idOf = (rule: string, { at, args }: Hit): string => {
  const item = /^(.*)\/\d+$/.exec(at)
  const pointer = item === null ? at : `${item[1]}/${String(args['name']).replaceAll('~', '~0').replaceAll('/', '~1')}`
  return `${rule}#${pointer}`
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity)

const inOrder = (a: Finding, b: Finding): number =>
  rank(a.severity) - rank(b.severity) ||
  a.location.line - b.location.line ||
  a.location.column - b.location.column ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

const findings = function* (check: Check, facts: Facts, file: string): Generator<Finding> {
  for (const hit of check.judge(facts))
    yield {
      id: idOf(check.id, hit),
      rule: check.id,
      kind: check.kind,
      severity: hit.severity ?? check.severity,
      location: { file, ...facts.read.locate(hit.at) },
      message: check.message(hit.args),
      fix: check.fix(hit.args),
      args: hit.args,
    }
}

/** All findings, worst first, then by place; `file` is the model as reports show it. */
export const runChecks = (facts: Facts, file: string): readonly Finding[] =>
  CHECKS.flatMap((check) => [...findings(check, facts, file)]).sort(inOrder)
