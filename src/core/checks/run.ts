/** Runs every check over the facts and turns what they found into findings. */

import { type Finding, SEVERITIES, type Severity, type UnknownState } from '#core/finding.ts'
import { flat } from '#core/flat.ts'
import { join } from '#core/pointer.ts'
import type { Check, Facts, Hit, Others, Unsure } from './define.ts'
import { CHECKS } from './index.ts'

/** A list item is named by what it holds, never by its index: reordering moves no finding. */
const idOf = (rule: string, { at, args, item }: Hit): string => {
  const entry = /^(.*)\/\d+$/.exec(at)
  const pointer = entry === null ? at : join(entry[1]!, String(args['name']))
  return `${rule}#${item === undefined ? pointer : join(pointer, item)}`
}

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity)

const inOrder = (a: Finding, b: Finding): number =>
  rank(a.severity) - rank(b.severity) ||
  a.location.line - b.location.line ||
  a.location.column - b.location.column ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

export interface Checked {
  /** Worst first, then by place. */
  readonly findings: readonly Finding[]
  /** What could not be judged, in the order of the checks. */
  readonly unknown: readonly UnknownState[]
}

const isUnsure = (each: Hit | Unsure): each is Unsure => 'unknown' in each

/** Everything that some checks say; `file` is the model as reports show it. */
const run = (checks: readonly Check[], facts: Facts, file: string): Checked => {
  const findings: Finding[] = []
  const unknown: UnknownState[] = []
  for (const check of checks)
    for (const each of check.judge(facts)) {
      const location = { file, ...facts.read.locate(each.at) }
      const common = { rule: check.id, kind: check.kind, location }
      if (isUnsure(each))
        unknown.push({ id: `${check.id}#${each.at}`, ...common, message: each.unknown, fix: each.fix })
      else
        findings.push({
          id: idOf(check.id, each),
          ...common,
          severity: each.severity ?? check.severity,
          message: check.message(each.args),
          fix: check.fix(each.args),
          args: each.args,
        })
    }
  return { findings, unknown }
}

type Known = (facts: Facts) => boolean

const isObserved: Known = ({ observed }) => observed !== undefined
/** Git is asked about the past of a model that it tracks. */
const isTracked: Known = ({ modelTracked }) => modelTracked

/** Whether what a check needs was known; what is not named here always is. A check that lacks something found nothing, and judged nothing. */
const WAS_KNOWN: { readonly [Need in keyof Facts]?: Known } = {
  pathState: ({ unseen }) => unseen === undefined,
  modelTracked: isTracked,
  page: ({ page }) => page.kind !== 'unknown',
  handbook: ({ handbook }) => handbook.kind !== 'unknown',
  observed: isObserved,
  contradictions: isObserved,
  base: ({ base }) => base.kind !== 'unknown',
  lastReview: isTracked,
}

const idsOf = (checks: readonly Check[]): readonly string[] => checks.map(({ id }) => id)

/** Each with the checks that need it. */
const NEEDED_BY = (Object.keys(WAS_KNOWN) as (keyof Facts)[]).map(
  (need) => [WAS_KNOWN[need]!, idsOf(CHECKS.filter(({ needs }) => needs.includes(need)))] as const,
)

const ABOUT_CHANGES = idsOf(CHECKS.filter(({ kind }) => kind === 'regression'))

/** Checks of which nothing can be said. Findings about a change are there with `--since` only. */
const silent = (facts: Facts): readonly string[] => [
  ...flat(NEEDED_BY, ([wasKnown, ids]) => (wasKnown(facts) ? [] : ids)),
  ...(facts.base.kind === 'model' ? [] : ABOUT_CHANGES),
]

const othersOf = ({ findings, unknown }: Checked, facts: Facts): Others => ({
  found: new Set(findings.map(({ id }) => id)),
  unsure: new Set([...unknown.map(({ rule }) => rule), ...silent(facts)]),
})

const looksAtOthers = ({ needs }: Check): boolean => needs.includes('others')
const [BY_THEMSELVES, BEHIND_OTHERS] = [CHECKS.filter((check) => !looksAtOthers(check)), CHECKS.filter(looksAtOthers)]

/** The facts with the results of the other checks. Each is named: to spread them takes V8 many times as long, for each of thousands. */
const withOthers = (facts: Omit<Facts, 'others'>, others: Others): Facts => ({
  read: facts.read,
  catalogue: facts.catalogue,
  pathState: facts.pathState,
  unseen: facts.unseen,
  modelTracked: facts.modelTracked,
  page: facts.page,
  freshPage: facts.freshPage,
  handbook: facts.handbook,
  freshHandbook: facts.freshHandbook,
  today: facts.today,
  observed: facts.observed,
  contradictions: facts.contradictions,
  unverified: facts.unverified,
  assessment: facts.assessment,
  required: facts.required,
  policy: facts.policy,
  accepted: facts.accepted,
  base: facts.base,
  lastReview: facts.lastReview,
  others,
})

const NOBODY: Others = { found: new Set(), unsure: new Set() }

/** All that the checks find, but for findings that are accepted. */
export const runChecks = (facts: Omit<Facts, 'others'>, file: string): Checked => {
  const accepted = new Set(facts.accepted.map(({ finding }) => finding))
  const nobody = withOthers(facts, NOBODY)
  const first = run(BY_THEMSELVES, nobody, file)
  const second = run(BEHIND_OTHERS, withOthers(facts, othersOf(first, nobody)), file)
  return {
    findings: [...first.findings, ...second.findings].filter(({ id }) => !accepted.has(id)).sort(inOrder),
    unknown: [...first.unknown, ...second.unknown],
  }
}
