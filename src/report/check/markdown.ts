/**
 * `opsready check -f markdown`: a comment on a pull request, and the summary of a step. Worst first, because it is cut where a
 * comment would be too long; the first line, which nobody sees, finds the comment again.
 */

import { count } from '#core/sentence.ts'
import { SEVERITIES, type Severity } from '#core/finding.ts'
import { code, md, sentence } from '#report/encode/markdown.ts'
import { VERDICT_WORDS } from '#report/view.ts'
import { PHASE_NAMES } from '#report/words.ts'
import { countWords } from './lines.ts'
import { type NotKnown, reportedIn, unknownIn } from './reported.ts'
import type { Rule } from './rules.ts'
import type { CheckedModel, CheckView } from './view.ts'

/** GitHub refuses a comment of 65,536 characters. */
const MOST_CHARACTERS = 64_000

export const MARKER = '<!-- opsready check -->'

const NAMES = { error: 'Errors', warning: 'Warnings', note: 'Notes' } as const satisfies Record<Severity, string>

const item = ({ at, message, fix }: NotKnown): string =>
  `- ${code(`${at.file}:${at.line}:${at.column}`)} ${sentence(message)}<br>\n  **To do:** ${sentence(fix)}`

/** A rule's findings together, so that its reason is said once. */
const group = (rule: Rule, all: readonly NotKnown[]): readonly string[] => [
  `**${md(rule.title)}** (${code(rule.id)}). ${sentence(rule.why)}`,
  ...all.map(item),
]

const section = (title: string, all: readonly NotKnown[]): readonly string[] => {
  if (all.length === 0) return []
  const rules = new Map(all.map(({ rule }) => [rule.id, rule]))
  return [
    `### ${title}`,
    ...[...rules.values()].flatMap((rule) =>
      group(
        rule,
        all.filter((each) => each.rule.id === rule.id),
      ),
    ),
  ]
}

const model = ({ service, phase, verdict, reasons }: CheckedModel): string =>
  `**${md(service)}**: ${VERDICT_WORDS[verdict]} (phase: ${PHASE_NAMES[phase]}). ${sentence(reasons.join(' '))}`

const title = (view: CheckView): string =>
  view.faults.length > 0
    ? `## opsready: ${count(view.faults.length, 'fault')}, not everything was judged`
    : `## opsready: ${countWords(view) || 'no drift'}`

const cut = (total: number): string => `*Cut here to fit into a comment. ${code('opsready check')} shows all ${total}.*`

/** As many paragraphs as fit, and a word where some did not. */
const fitting = (paragraphs: readonly string[], total: number): readonly string[] => {
  const most = MOST_CHARACTERS - cut(total).length - 4
  let length = 0
  const end = paragraphs.findIndex((paragraph) => {
    length += paragraph.length + 2
    return length > most
  })
  return end === -1 ? paragraphs : [...paragraphs.slice(0, end), cut(total)]
}

export const checkMarkdown = (view: CheckView): string => {
  const all = reportedIn(view)
  const paragraphs = [
    `${MARKER}\n${title(view)}`,
    ...view.models.map(model),
    ...section(
      'Why a model could not be judged',
      all.filter(({ isFault }) => isFault),
    ),
    ...SEVERITIES.flatMap((severity) =>
      section(
        NAMES[severity],
        all.filter((each) => !each.isFault && each.severity === severity),
      ),
    ),
    ...section('Not known', unknownIn(view)),
  ]
  return `${fitting(paragraphs, all.length).join('\n\n')}\n`
}
