/** What a check came to, made by hand. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Verdict } from '#core/judgement/types.ts'
import { fault } from '#core/fault.ts'
import type { Finding, Severity, UnknownState } from '#core/finding.ts'
import { CHECKS } from '#core/checks/index.ts'
import { type CheckedModel, type CheckView, summaryOf } from '#report/check/view.ts'

const rules = CHECKS.map(({ id }) => id)

export const finding = (severity: Severity, changes: Partial<Finding> = {}): Finding => {
  const rule = changes.rule ?? rules[0]!
  return {
    id: `${rule}#/processes/change-management`,
    rule,
    kind: CHECKS.find(({ id }) => id === rule)!.kind,
    severity,
    location: { file: 'operating-model.yaml', line: 4, column: 2, endLine: 4, endColumn: 9 },
    message: 'It is gone.',
    fix: 'Put it back.',
    args: {},
    ...changes,
  }
}

export const model = (verdict: Verdict = 'ready-with-gaps', changes: Partial<CheckedModel> = {}): CheckedModel => ({
  file: 'operating-model.yaml',
  service: 'Licence renewals',
  phase: 'live',
  verdict,
  reasons: ['All must-haves are met.'],
  remarks: [],
  ...changes,
})

export const view = (changes: Partial<CheckView> = {}): CheckView => {
  const { findings = [], unknown = [], strict = false } = changes
  return {
    version: '1.2.3',
    catalogue: 'itil-2011@1.0.0',
    questions: catalogue(),
    today: '2026-11-24',
    since: undefined,
    folder: '',
    models: [model()],
    findings,
    unknown,
    strict,
    faults: [],
    faultsApart: false,
    failOn: 'error',
    summary: summaryOf(findings, unknown, strict),
    ...changes,
  }
}

/** Something that could not be judged. */
export const notKnown: UnknownState = {
  id: 'evidence-changed#',
  rule: 'evidence-changed',
  kind: 'reality',
  location: { file: 'operating-model.yaml', line: 1, column: 1, endLine: 90, endColumn: 1 },
  message: 'Not known: this is a shallow clone.',
  fix: 'Fetch the whole history.',
}

/** A model that is not valid, with its place. */
export const invalid = fault(
  'model-invalid',
  { says: '`phase` must be one of six.', fix: 'Did you mean alpha?' },
  { file: 'operating-model.yaml', line: 5, column: 3, endLine: 5, endColumn: 8 },
)

/** One of each severity, two of one rule, and a place of many lines. */
export const mixed: readonly Finding[] = [
  finding('error', { rule: 'evidence-missing', id: 'evidence-missing#/a', message: '`a` is gone.' }),
  finding('error', { rule: 'evidence-missing', id: 'evidence-missing#/b', message: '`b` is gone.' }),
  finding('warning', {
    rule: 'acceptance-ended',
    id: 'acceptance-ended#/accepted/x',
    location: { file: 'operating-model.yaml', line: 9, column: 5, endLine: 14, endColumn: 1 },
  }),
  finding('note', { rule: 'evidence-uncommitted', id: 'evidence-uncommitted#/c', fix: 'Commit it: git add c' }),
]
