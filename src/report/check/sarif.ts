/**
 * `opsready check -f sarif`: SARIF 2.1.0 as GitHub's code scanning takes it. It wants four numbers for a region, a help text
 * for each rule, no empty string, and shows 5,000 results; it tells alerts apart by `primaryLocationLineHash` alone.
 */

import { json } from '#report/encode/json.ts'
import { terminal } from '#report/encode/terminal.ts'
import { relativeUri } from '#report/encode/uri.ts'
import { type Reported, reportedIn, unknownIn } from './reported.ts'
import { type Rule, rulesWith } from './rules.ts'
import type { CheckView } from './view.ts'

const MOST_RESULTS = 5000
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const HOME = 'https://opsready.example/docs'

const PROBLEM = { error: 'error', warning: 'warning', note: 'recommendation' } as const

const describe = ({ id, title, why, severity, kind }: Rule) => ({
  id,
  name: title,
  shortDescription: { text: title },
  fullDescription: { text: why },
  help: {
    text: `${why} More: opsready explain ${id}`,
    markdown: `${why}\n\nMore: \`opsready explain ${id}\``,
  },
  defaultConfiguration: { level: severity },
  properties: { tags: ['opsready', kind], precision: 'very-high', 'problem.severity': PROBLEM[severity] },
})

/** A bracket followed by a parenthesis would be a link. */
const unlinked = (text: string): string => terminal(text).replaceAll('](', '] (')

const result = ({ rule, severity, at, message, fix, fingerprint }: Reported, index: number) => ({
  ruleId: rule.id,
  ruleIndex: index,
  level: severity,
  message: { text: unlinked(`${message} ${fix}`) },
  locations: [
    {
      physicalLocation: {
        artifactLocation: { uri: relativeUri(at.file), uriBaseId: '%SRCROOT%' },
        region: { startLine: at.line, startColumn: at.column, endLine: at.endLine, endColumn: at.endColumn },
      },
    },
  ],
  partialFingerprints: { primaryLocationLineHash: fingerprint },
})

/** What a run says of itself, beside its results. */
const notification = (level: 'note' | 'warning', text: string) => ({ level, message: { text: unlinked(text) } })

/** Monorepos upload several reports of one commit, told apart by this; it ends with a slash because no run follows. */
const automationId = ({ models }: CheckView): string => {
  const [first, ...others] = models
  return first === undefined || others.length > 0
    ? 'opsready/'
    : `opsready/${relativeUri(first.service.replaceAll('/', ' '))}/`
}

export const checkSarif = (view: CheckView): string => {
  const all = reportedIn(view)
  const shown = all.slice(0, MOST_RESULTS)
  const rules = rulesWith(shown.map(({ rule }) => rule))
  const places = new Map(rules.map(({ id }, index) => [id, index]))
  return json({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'opsready',
            semanticVersion: view.version,
            informationUri: HOME,
            rules: rules.map(describe),
          },
        },
        automationDetails: { id: automationId(view) },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: view.faults.length === 0,
            toolExecutionNotifications: [
              ...unknownIn(view).map(({ message, fix }) => notification('note', `${message} ${fix}`)),
              ...(all.length > shown.length
                ? [
                    notification(
                      'warning',
                      `${all.length - shown.length} more are not in this report. See them all with: opsready check`,
                    ),
                  ]
                : []),
            ],
          },
        ],
        results: shown.map((each) => result(each, places.get(each.rule.id)!)),
      },
    ],
  })
}
