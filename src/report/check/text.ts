/** `opsready check` for a terminal or a log: rule by rule, the most important last, then the verdict. */

import { type Finding, SEVERITIES, type Severity } from '#core/finding.ts'
import { oneLine } from '#report/encode/terminal.ts'
import { faultsText } from '#report/faults.ts'
import type { Style } from '#report/style.ts'
import { VERDICT_WORDS } from '#report/view.ts'
import { PHASE_NAMES } from '#report/words.ts'
import { wrap } from '#report/wrap.ts'
import { countWords, noDrift } from './lines.ts'
import { checkRule } from './rules.ts'
import type { CheckedModel, CheckView } from './view.ts'

const TONES = { error: 'bad', warning: 'warn', note: 'quiet' } as const satisfies Record<Severity, keyof Style>

/** The place begins the line, so that editors and terminals make a link of it. */
const where = (
  { location: { file, line, column }, message }: Omit<Finding, 'severity' | 'args'>,
  style: Style,
): string => wrap(oneLine(`${file}:${line}:${column}: ${message}`), style.columns - 2).replaceAll('\n', '\n  ')

const toDo = (fix: string, style: Style): string => wrap(`To do: ${oneLine(fix)}`, style.columns, 2)

/** Findings that stand side by side and ask for the same. */
const alike = (found: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] => {
  const runs: [Finding, ...Finding[]][] = []
  for (const each of found) {
    const last = runs.at(-1)
    if (last?.[0].fix === each.fix) last.push(each)
    else runs.push([each])
  }
  return runs
}

/** What a rule found: its reason once, and what to do once for all that stand side by side and ask for it. */
const group = (rule: string, found: readonly Finding[], severity: Severity, style: Style): string => {
  const { title, why } = checkRule(rule)
  return [
    `${style[TONES[severity]](`${severity}:`)} ${style.strong(title)} (${rule})`,
    style.quiet(wrap(why, style.columns, 2)),
    ...alike(found).flatMap((run) => [...run.map((each) => where(each, style)), toDo(run[0].fix, style)]),
  ].join('\n')
}

/** What could not be judged, apart from what was found. */
const notKnown = ({ unknown }: CheckView, style: Style): readonly string[] =>
  unknown.map((each) =>
    [
      `${style.quiet('not known:')} ${style.strong(checkRule(each.rule).title)}? (${each.rule})`,
      where(each, style),
      toDo(each.fix, style),
    ].join('\n'),
  )

/** Notes first, errors last, where the eye of a reader of a log rests. */
const groups = ({ findings }: CheckView, style: Style): readonly string[] =>
  SEVERITIES.toReversed().flatMap((severity) => {
    const all = findings.filter((each) => each.severity === severity)
    const rules = [...new Set(all.map(({ rule }) => rule))].toReversed()
    return rules.map((rule) =>
      group(
        rule,
        all.filter((each) => each.rule === rule),
        severity,
        style,
      ),
    )
  })

const model = ({ service, phase, verdict, reasons, remarks }: CheckedModel, style: Style): string =>
  [
    `${style.strong(oneLine(service))}: ${VERDICT_WORDS[verdict]} (phase: ${PHASE_NAMES[phase]}). ${oneLine(reasons.join(' '))}`,
    ...(remarks.length === 0
      ? []
      : [
          `Words to look at, which change nothing: ${remarks.map(({ name, count: times }) => `${name} (${times})`).join(', ')}.`,
        ]),
  ]
    .map((text) => wrap(text, style.columns))
    .join('\n')

export const checkText = (view: CheckView, style: Style): string => {
  const { models, faults, faultsApart } = view
  const faulty = faultsApart ? '' : faultsText(faults)
  if (models.length === 0) return faulty
  const counts = countWords(view)
  return `${[
    ...notKnown(view, style),
    ...groups(view, style),
    ...(faulty === '' ? [] : [faulty.trimEnd()]),
    ...models.map((each) => model(each, style)),
    counts === '' ? wrap(noDrift(view), style.columns) : `${counts}.`,
  ].join('\n\n')}\n`
}
