import { readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pageOf } from '#commands/page.ts'
import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import { gapsHtml } from '#report/gaps/html/index.ts'
import { handbookMarkdown } from '#report/handbook/markdown.ts'
import { exampleModel } from '../support/examples.ts'

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const folders = readdirSync('examples')
  .map((name) => `examples/${name}`)
  .filter((path) => statSync(path).isDirectory())

/** `npm run generate` writes these; without it a stale page fails here. */
describe('the committed gap analyses', () => {
  it.each(['.', ...folders])('%s has the page that its model gives', async (folder) => {
    await expect(pageOf(await exampleModel(folder), version)).toMatchFileSnapshot(`../../${folder}/gap-analysis.md`)
  })

  it.each(folders)('%s has the report and the handbook that its model gives', async (folder) => {
    const model = await exampleModel(folder)
    const view = { assessment: assess(model, catalogue()), model, catalogue: catalogue(), version }
    await expect(gapsHtml(view)).toMatchFileSnapshot(`../../${folder}/report.html`)
    await expect(handbookMarkdown(view)).toMatchFileSnapshot(`../../${folder}/docs/operating-model.md`)
  })
})
