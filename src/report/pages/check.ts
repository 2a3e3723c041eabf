/** The generated page of one check: what it says, why, and what to do. */

import { CHECKS } from '#core/checks/index.ts'
import type { Check } from '#core/checks/define.ts'
import type { FindingKind } from '#core/finding.ts'
import { code, md } from '#report/encode/markdown.ts'

const MADE = '<!-- Made from src/core/checks/ by npm run generate; do not edit. -->'

/** What a kind of check compares the model with. */
export const KINDS = {
  record: 'The files themselves: the page beside the model, ids, acceptances, and the verdict that was asked for.',
  catalogue: 'The questions: what a newer catalogue asks.',
  time: 'The calendar: what was agreed until a certain day.',
  reality: 'The repository: what the model says can be seen there.',
  context: 'The service as the model describes it: what its facts bring with them.',
  regression:
    'The model where this change began, with `--since REF`. A pull request is judged by the policy of its base, and by the acceptances of the base that it leaves in place.',
} as const satisfies Record<FindingKind, string>

/** How people are told of it. */
export const reportedAs = ({ onlyUnknown, severity, unlessStrong }: Check): string => {
  if (onlyUnknown === true) return 'not known, which --strict counts as a warning'
  return unlessStrong === undefined ? severity : `${severity}, or as ${unlessStrong} where the signal is not strong`
}

const inShort = ({ onlyUnknown, severity, unlessStrong }: Check): string =>
  onlyUnknown === true ? 'not known' : unlessStrong === undefined ? severity : `${severity} or ${unlessStrong}`

const toAccept = (check: Check): string =>
  `To live with it for a time, name the finding under ${code('accepted:')} with ${code('finding:')} and its id. The id begins with ${code(`${check.id}#`)} and stays the same while lines move; ${code('opsready check --json')} shows it.`

/** The same words as on the command line. */
export const checkPage = (check: Check): string =>
  `${[
    MADE,
    `# ${check.id}`,
    `**${md(check.title)}.** Reported as ${reportedAs(check)}; kind: ${check.kind}.`,
    check.why,
    `For example: ${check.message(check.example)}`,
    `What to do: ${check.fix(check.example)}`,
    ...(check.onlyUnknown === true ? [] : [toAccept(check)]),
    '[All checks](README.md)',
  ].join('\n\n')}\n`

const line = (check: Check): string => `| [${check.id}](${check.id}.md) | ${md(check.title)} | ${inShort(check)} |`

const section = (kind: FindingKind): string =>
  [
    `## ${kind[0]!.toUpperCase()}${kind.slice(1)}`,
    KINDS[kind],
    ['| Check | Says | Severity |', '|---|---|---|', ...CHECKS.filter((check) => check.kind === kind).map(line)].join(
      '\n',
    ),
  ].join('\n\n')

/** The list of all checks, kind by kind. */
export const checksPage = (): string =>
  `${[
    MADE,
    '# What opsready check says',
    'Each finding names its rule, its place in the model, one sentence and one thing to do. A gap is not among them: a gap that is written down is known. What cannot be judged is *unknown*, with the reason, and fails nothing unless `--strict` is given.',
    ...(Object.keys(KINDS) as FindingKind[]).map(section),
  ].join('\n\n')}\n`
