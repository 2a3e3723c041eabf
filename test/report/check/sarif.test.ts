/** SARIF 2.1.0, by its own schema and by what GitHub's code scanning asks beyond it. */

import { Ajv } from 'ajv'
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' }
import formats from 'ajv-formats'
import { describe, expect, it } from 'vitest'
import { CHECKS } from '#core/checks/index.ts'
import { fault } from '#core/fault.ts'
import { checkSarif } from '#report/check/sarif.ts'
import type { CheckView } from '#report/check/view.ts'
import { finding, invalid, mixed, model, notKnown, view } from '../../support/check-views.ts'

interface Sarif {
  readonly runs: readonly [
    {
      readonly automationDetails: { readonly id: string }
      readonly tool: { readonly driver: { readonly rules: readonly Record<string, unknown>[] } }
      readonly invocations: readonly [
        { readonly executionSuccessful: boolean; readonly toolExecutionNotifications?: unknown },
      ]
      readonly results: readonly {
        readonly ruleId: string
        readonly ruleIndex: number
        readonly message: { readonly text: string }
        readonly locations: readonly [
          {
            readonly physicalLocation: {
              readonly artifactLocation: { readonly uri: string }
              readonly region: Readonly<Record<string, number>>
            }
          },
        ]
        readonly partialFingerprints: { readonly primaryLocationLineHash: string }
      }[]
    },
  ]
}

// The schema is of draft 4; ajv reads the same words as draft 7, but for its name and its id.
const { $schema: _, id: __, ...schema } = sarifSchema as Record<string, unknown>
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
formats.default(ajv)
const valid = ajv.compile(schema)

const run = (of: CheckView) => {
  const sarif = JSON.parse(checkSarif(of)) as Sarif
  expect([valid(sarif), valid.errors]).toEqual([true, null])
  expect(JSON.stringify(sarif)).not.toMatch(/:""/)
  return sarif.runs[0]
}
const views: readonly (readonly [string, CheckView])[] = [
  ['nothing', view()],
  ['findings', view({ findings: mixed })],
  ['a model that is not valid', view({ models: [], faults: [invalid] })],
  ['something that is not known', view({ unknown: [notKnown] })],
  ['no model', view({ models: [], faults: [{ code: 'no-model', message: 'None.', fix: 'Make one.' }] })],
]

describe('SARIF', () => {
  it('is noticed where it is not of the schema', () => {
    expect(valid({ version: '2.1.0' })).toBe(false)
    expect(valid({ ...(JSON.parse(checkSarif(view())) as object), extra: 1 })).toBe(false)
  })

  it.each(views)('with %s has what GitHub asks for', (_name, of) => {
    const { tool, results, automationDetails } = run(of)
    expect(results).toHaveLength(of.findings.length + of.faults.length)
    expect(automationDetails.id).toMatch(/^opsready\/(?:[^/]+\/)?$/)
    for (const rule of tool.driver.rules) {
      expect(rule).toMatchObject({
        id: expect.stringMatching(/./),
        shortDescription: { text: expect.stringMatching(/./) },
        fullDescription: { text: expect.stringMatching(/^.{1,1024}$/s) },
        help: { text: expect.stringMatching(/./), markdown: expect.stringMatching(/./) },
        defaultConfiguration: { level: expect.stringMatching(/^(?:error|warning|note)$/) },
      })
    }
    for (const { ruleId, ruleIndex, locations, partialFingerprints } of results) {
      expect(tool.driver.rules[ruleIndex]!['id']).toBe(ruleId)
      const { artifactLocation, region } = locations[0].physicalLocation
      expect(artifactLocation.uri).toMatch(/^[A-Za-z0-9._~%-]+(?:\/[A-Za-z0-9._~%-]+)*$/)
      const { startLine, startColumn, endLine, endColumn } = region as Record<string, number>
      expect(Math.min(startLine!, startColumn!)).toBeGreaterThan(0)
      expect(endLine).toBe(startLine)
      expect(endColumn!).toBeGreaterThan(startColumn!)
      expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]{16}:1$/)
    }
  })

  it('describes every check, whether it found something or not', () => {
    const ids = run(view()).tool.driver.rules.map(({ id }) => id)
    expect(ids).toEqual(expect.arrayContaining(CHECKS.map(({ id }) => id)))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('describes a fault that has no words of its own once, however many models have it', () => {
    const locked = ['a', 'b'].map((path) => fault('locked', { path }))
    const { tool, results } = run(view({ models: [], faults: locked }))
    const ids = tool.driver.rules.map(({ id }) => id)
    expect(ids.filter((id) => id === 'locked')).toHaveLength(1)
    expect(results.map(({ ruleId, ruleIndex }) => [ruleId, ids[ruleIndex]])).toEqual([
      ['locked', 'locked'],
      ['locked', 'locked'],
    ])
  })

  it('says that a run failed where a model is not valid, and names the service where there is one', () => {
    expect(run(view({ models: [], faults: [invalid] })).invocations[0].executionSuccessful).toBe(false)
    expect(JSON.stringify(run(view({ unknown: [notKnown] })).invocations)).toContain('this is a shallow clone.')
    expect(run(view({ unknown: [notKnown], strict: true })).results).toHaveLength(1)
    expect(run(view()).automationDetails.id).toBe('opsready/Licence%20renewals/')
    expect(run(view({ models: [model(), model()] })).automationDetails.id).toBe('opsready/')
  })

  it('holds 5,000 results, the worst, and says that there are more', () => {
    const many = Array.from({ length: 5000 }, (_, index) => finding('note', { id: `page-stale#/${index}` }))
    const { results, invocations } = run(view({ findings: [...many, ...mixed] }))
    expect(results).toHaveLength(5000)
    expect(results[0]!.ruleId).toBe('evidence-missing')
    expect(JSON.stringify(invocations[0].toolExecutionNotifications)).toContain('4 more are not in this report')
  })

  it('names files from the root of the repository, percent-encoded', () => {
    const uri = (folder: string, file: string) =>
      run(view({ folder, findings: [finding('error', { location: { ...mixed[0]!.location, file } })] })).results[0]!
        .locations[0].physicalLocation.artifactLocation.uri
    expect(uri('services/a b', 'operating-model.yaml')).toBe('services/a%20b/operating-model.yaml')
    expect(uri('services/a', '../b/ü%#?.yaml')).toBe('services/b/%C3%BC%25%23%3F.yaml')
    expect(uri('', 'c:/x.yaml')).toBe('c%3A/x.yaml')
  })

  it('makes no link of a message', () => {
    const [result] = run(view({ findings: [finding('error', { message: '[here](https://x.example)' })] })).results
    expect(result!.message.text).not.toContain('](')
  })
})
