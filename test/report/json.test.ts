/** What programs read is of the shapes that are published. */

import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { FRAMEWORKS } from '#core/catalogue/types.ts'
import type { Finding } from '#core/finding.ts'
import { fault } from '#core/fault.ts'
import { assess } from '#core/judgement/assess.ts'
import { standingOf } from '#core/trend/standing.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { checkJson } from '#report/check/json.ts'
import { summaryOf } from '#report/check/view.ts'
import { entriesOf, everyId, explainJson } from '#report/explain/index.ts'
import { gapsJson } from '#report/gaps/json.ts'
import { frameworkJson } from '#report/list/framework.ts'
import { listJson } from '#report/list/json.ts'
import { trendJson } from '#report/trend/json.ts'
import { exampleModel } from '../support/examples.ts'
import { anyModel } from '../support/models.ts'

const all = catalogue()
const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true })
const shape = (name: string) =>
  ajv.compile(JSON.parse(readFileSync(`schemas/report/${name}.schema.json`, 'utf8')) as object)
const shapes = {
  list: shape('list'),
  framework: shape('framework'),
  explain: shape('explain'),
  gaps: shape('gaps'),
  check: shape('check'),
  trend: shape('trend'),
}

const troubles = (name: keyof typeof shapes, text: string) => {
  shapes[name](JSON.parse(text))
  return shapes[name].errors ?? []
}
const gaps = (model: OperatingModel) =>
  gapsJson({ assessment: assess(model, all), model, catalogue: all, version: '0.0.0' })

describe('JSON has its published shape:', () => {
  it('list', () => expect(troubles('list', listJson(all))).toEqual([]))

  it.each(FRAMEWORKS)('list --framework %s', (id) => {
    expect(troubles('framework', frameworkJson(all, id))).toEqual([])
  })

  it('explain, for every id', () => {
    const ids = everyId(all)
    expect(ids.length).toBeGreaterThan(400)
    for (const id of ids) {
      const entries = entriesOf(all, id)
      expect([id, entries.length > 0, troubles('explain', explainJson(entries))]).toEqual([id, true, []])
    }
  })

  it.each(['.', 'examples/licence-renewals', 'examples/parking-permits', 'examples/trade-statistics'])(
    'gaps, for %s',
    async (folder) => {
      expect(troubles('gaps', gaps(await exampleModel(folder)))).toEqual([])
    },
  )

  it('gaps, for any model', () => {
    fc.assert(
      fc.property(anyModel, (model) => {
        expect(troubles('gaps', gaps(model))).toEqual([])
      }),
      { numRuns: 50 },
    )
  })

  it('check, with findings, faults and remarks, and without', () => {
    const finding: Finding = {
      id: 'evidence-missing#/processes/change-management/evidence/what-changed/docs~1a.md',
      rule: 'evidence-missing',
      kind: 'reality',
      severity: 'error',
      location: { file: 'operating-model.yaml', line: 4, column: 2, endLine: 4, endColumn: 9 },
      message: 'It is gone.',
      fix: 'Put it back.',
      args: {},
    }
    const { severity: _, args: __, ...unknown } = { ...finding, message: 'This clone is shallow.' }
    const view = {
      version: '0.0.0',
      catalogue: 'itil-2011@1.0.0',
      questions: all,
      today: '2026-11-24',
      since: undefined,
      folder: '',
      failOn: 'error' as const,
      models: [],
      findings: [],
      unknown: [],
      strict: false,
      faults: [fault('no-model', { path: 'x' })],
      faultsApart: false,
      summary: summaryOf([]),
    }
    expect(troubles('check', checkJson(view))).toEqual([])
    const remark = {
      term: 'users',
      name: 'users',
      severity: 'warn',
      count: 1,
      prefer: 'people',
      why: 'because',
      fromSource: true,
      at: ['/service/outcome'],
    } as const
    const model = {
      file: 'm.yaml',
      service: 'A',
      phase: 'live',
      verdict: 'ready',
      reasons: ['All met.'],
      remarks: [remark],
    } as const
    const full = checkJson({
      ...view,
      models: [model],
      findings: [finding],
      unknown: [unknown],
      faults: [fault('model-invalid', { says: 'a', fix: 'b' }, finding.location)],
      faultsApart: false,
      summary: summaryOf([finding], [unknown]),
    })
    expect(troubles('check', full)).toEqual([])
    expect(JSON.parse(full)).toMatchObject({ verdict: 'ready', summary: { error: 1, warning: 0, note: 0, unknown: 1 } })
  })

  it('trend, with what was read and what was not', async () => {
    const standing = standingOf(assess(await exampleModel('examples/licence-renewals'), all))
    const moment = { commit: 'a'.repeat(40), on: '2026-11-01', ref: 'v1' }
    const text = trendJson({
      version: '0.0.0',
      catalogue: 'itil-2011@1.0.0',
      service: 'A',
      file: 'operating-model.yaml',
      shallow: false,
      points: [
        { ...moment, read: true, standing },
        { ...moment, commit: undefined, on: undefined, ref: undefined, read: false, reason: 'It was not there.' },
      ],
    })
    expect(troubles('trend', text)).toEqual([])
    expect(JSON.parse(text)).toMatchObject({
      points: [
        { ref: 'v1', reason: null },
        { commit: null, standing: null, reason: 'It was not there.' },
      ],
    })
  })

  it('and a property more or less is noticed', () => {
    const list = JSON.parse(listJson(all)) as Record<string, unknown>
    expect(troubles('list', JSON.stringify({ ...list, more: 1 }))).not.toEqual([])
    const { catalogue: _, ...less } = list
    expect(troubles('list', JSON.stringify(less))).not.toEqual([])
  })
})
