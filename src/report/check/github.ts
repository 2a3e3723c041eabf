/** `opsready check -f github`: annotations in the pull request. GitHub shows ten of each kind a step, so the worst ten are written. */

import type { Severity } from '#core/finding.ts'
import type { Location } from '#core/finding.ts'
import { githubCommand } from '#report/encode/github.ts'
import { terminal } from '#report/encode/terminal.ts'
import { VERDICT_WORDS } from '#report/view.ts'
import type { CheckView } from './view.ts'

const MOST = 10
const NAMES = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<Severity, string>

const place = (location: Location | undefined): Readonly<Record<string, string | number>> =>
  location === undefined
    ? {}
    : {
        file: location.file,
        line: location.line,
        endLine: location.endLine,
        col: location.column,
        ...(location.endLine === location.line && { endColumn: location.endColumn }),
      }

export const checkGithub = ({ findings, faults, models, summary }: CheckView): string => {
  const said = [
    ...faults.map(({ message, fix, location }) => ({
      name: 'error' as const,
      at: location,
      title: 'The model is not valid',
      text: `${message} ${fix}`,
    })),
    ...findings.map(({ severity, message, fix, location, rule }) => ({
      name: NAMES[severity],
      at: location,
      title: rule,
      text: `${message} ${fix}`,
    })),
  ]
  const commands = Object.values(NAMES).flatMap((name) =>
    said
      .filter((each) => each.name === name)
      .slice(0, MOST)
      .map(({ at, title, text }) => githubCommand(name, { ...place(at), title: `opsready: ${title}` }, text)),
  )
  const left = said.length - commands.length
  return `${[
    ...commands,
    ...(left === 0 ? [] : [`${left} more; GitHub shows ten of each kind. See them all with: opsready check`]),
    ...models.map(
      ({ service, verdict }) =>
        `${terminal(service)}: ${VERDICT_WORDS[verdict]}. ${summary.error} errors, ${summary.warning} warnings, ${summary.note} notes.`,
    ),
  ].join('\n')}\n`
}
