import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import { entriesOf, everyId, explainText } from '#report/explain/index.ts'
import { gapsText } from '#report/gaps/text.ts'
import { frameworkText } from '#report/list/framework.ts'
import { listText } from '#report/list/text.ts'
import { comingBack } from '#report/interview/opening.ts'
import { draftText, statusText, withoutModel } from '#report/status.ts'
import { styleOf } from '#report/style.ts'
import { trendText } from '#report/trend/text.ts'
import { exampleModel } from '../support/examples.ts'
import { trendOf } from '../support/trend.ts'

const all = catalogue()
const plain = styleOf(0, 80, false)
const ascii = styleOf(0, 80, true)
const colour = styleOf(1, 80, false)

const tooWide = (text: string, columns = 80) =>
  text.split('\n').filter((line) => line.length > columns && !line.includes('://'))

const views = async () =>
  Promise.all(
    ['licence-renewals', 'parking-permits', 'trade-statistics'].map(async (name) => {
      const model = await exampleModel(`examples/${name}`)
      return { assessment: assess(model, all), model, catalogue: all, version: '0.0.0' }
    }),
  )

describe('text for a terminal', () => {
  it('fits 80 columns', async () => {
    for (const view of await views()) expect(tooWide(gapsText(view, plain))).toEqual([])
    expect(tooWide(listText(all, undefined, plain))).toEqual([])
    expect(tooWide(frameworkText(all, 'dora', plain))).toEqual([])
    for (const id of everyId(all)) expect([id, tooWide(explainText(entriesOf(all, id), plain))]).toEqual([id, []])
  })

  it('says how a check is told, and offers an acceptance of what it finds and none of what is only ever not known', () => {
    const said = (id: string) => explainText(entriesOf(all, id), plain)
    expect(said('page-stale')).toMatch(/Reported as:\s+error\.[^]*accepted:\s+with\s+finding:/)
    expect(said('base-unknown')).toMatch(/Reported as:\s+not\s+known,\s+which\s+--strict\s+counts/)
    expect(said('signal-against-fact')).toMatch(
      /warning,\s+or\s+as\s+note\s+where\s+the\s+signal\s+is\s+not\s+strong\./,
    )
    expect(said('base-unknown')).not.toContain('accepted:')
  })

  it('fits 40 columns, and breaks no word that fits, but for a command to be copied', async () => {
    const narrow = styleOf(0, 40, false)
    const name = 'Renewals and replacements of driving licences for everybody'
    const path = 'services/licensing/drivers and vehicles/operating-model.yaml'
    for (const { model: example, assessment, ...rest } of await views()) {
      const model = { ...example, service: { ...example.service, name } }
      const moved = trendOf(assessment)
      const at = { path, name, assessment, open: 246, gates: 17 }
      const texts = [
        gapsText({ ...rest, model, assessment }, narrow),
        statusText({ shown: path, model, assessment, due: 3 }, narrow),
        draftText(path, ['name', 'phase'], narrow),
        withoutModel(narrow),
        comingBack(at, narrow),
        trendText({ ...moved, service: name, file: path }, narrow),
      ]
      for (const text of texts) {
        expect(tooWide(text, 40).filter((line) => !/^ {3}opsready assess [\w.-]+$/.test(line))).toEqual([])
        expect(text.replaceAll(/\s+/g, ' ')).not.toMatch(/\bmanage ment\b|\bopera ting\b|\bever ybody\b/)
      }
      expect(texts[0]).toContain('  Service asset and configuration\n  management\n      ')
      expect(texts[1]).toMatch(/^Renewals and replacements of driving\nlicences for everybody\n?\s/)
    }
  })

  it('says the same with colour, in ASCII, and wide', async () => {
    for (const view of await views()) {
      const text = gapsText(view, plain)
      expect(gapsText(view, colour)).toContain('\u001B[')
      expect(gapsText(view, colour).replaceAll(/\u001B\[\d+m/g, '')).toBe(text)
      expect(gapsText(view, ascii)).not.toMatch(/[^\n -~]/)
      expect(tooWide(gapsText(view, styleOf(0, 200, false)), 120)).toEqual([])
    }
  })
})
