/** Keys of a team's own, with any value, in every place of a model that takes them: no report is another one for it. */

import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { catalogue } from '#core/catalogue/index.ts'
import { declaredBy } from '#core/observe/declared.ts'
import { compare } from '#core/interview/compare.ts'
import { plan } from '#core/interview/plan.ts'
import { FRESH, WHOLE } from '#core/interview/types.ts'
import { carry } from '#core/model/carry.ts'
import { GAPS_FORMATS, HANDBOOK_FORMATS } from '#report/formats.ts'
import { styleOf } from '#report/style.ts'
import { factsOf, linesOf } from '../support/facts.ts'
import { nextCatalogue } from '../support/next-catalogue.ts'

const MODEL = `opsready: 1
catalogue: itil-2011@1.0.0
service:
  name: A
  phase: live
  thirdParties: [{name: B, kind: payment}]
  components: [{name: C, path: app}]
team:
  serviceManager: {role: Me, decides: true}
processes:
  change-management:
    how: By hand.
    answers: {what-changed: proven}
    evidence:
      what-changed: [{path: docs/a.md}, {note: Seen, checked: 2026-11-01}]
    notes: {what-changed: Ask again}
    voices:
      Me: {change-results-known: in-place}
      You: {change-results-known: proven}
    reviewed: {on: 2026-11-01, by: [Me], catalogue: 1.0.0}
  release-and-deployment-management: {coveredBy: change-management}
functions:
  technical-management: {answers: {}}
accepted:
  - {question: change-management.policy-written, reason: Later, by: You, approvedBy: Boss, from: 2026-11-01, until: 2027-01-01}
policy:
  terms: {accept: [by hand]}
`

/** The names of voices are the team's own as they are. */
const withOwn = (value: unknown, own: unknown, inside = ''): unknown => {
  if (Array.isArray(value)) return value.map((each) => withOwn(each, own))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [key, withOwn(inner, own, key)] as const)
  return Object.fromEntries(inside === 'voices' ? entries : [['x-first', own], ...entries, ['x-last', own]])
}

const all = catalogue()
const older = nextCatalogue({ 'change-management': { renamed: { 'what-changed': 'changes-known' } } })

/** All that is said of a model, but for where each thing stands in the file. */
const said = async (text: string): Promise<readonly unknown[]> => {
  const { read, assessment } = await factsOf(text)
  const { model } = read
  const view = { assessment, model, catalogue: all, version: '1' }
  const { json, ...others } = GAPS_FORMATS
  const withoutPlace = (lines: readonly string[]) => lines.map((line) => line.replace(/ \d+:\d+$/, '')).toSorted()
  return [
    withoutPlace(await linesOf(text, { today: '2027-06-01' })),
    withoutPlace(await linesOf(text, { since: text, pathState: () => 'missing' })),
    carry(model, older).moves,
    declaredBy(model),
    plan({ model, catalogue: all, today: '2026-11-24', scope: WHOLE, sitting: FRESH }),
    compare(
      ['a', 'b'].map((name) => ({ name, model })),
      all,
    ),
    // An acceptance is handed on as the model holds it.
    { ...(JSON.parse(json(view)) as object), accepted: [] },
    ...Object.values(others).map((format) => format(view, styleOf(0, 60, false))),
    ...(await Promise.all(Object.values(HANDBOOK_FORMATS).map((format) => format(view)))),
  ]
}

describe('keys of a team’s own', () => {
  it.each([
    ['nothing', null],
    ['a number', 7],
    ['a list', [null, 1, 'a']],
    ['a text', 'By hand.'],
    ['a group of keys', { coveredBy: 'change-management', on: null, 'what-changed': null }],
  ])('that hold %s change nothing', async (_, own) => {
    const text = stringify(withOwn(parse(MODEL), own), { aliasDuplicateObjects: false })
    expect(text.match(/x-first/g)!.length).toBeGreaterThan(20)
    expect(await said(text)).toEqual(await said(MODEL))
  })
})
