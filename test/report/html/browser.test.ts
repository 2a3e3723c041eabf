/** The page for people in a real browser: axe finds nothing, and nothing sticks out, whatever the scheme and the width. */

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import { checkHtml } from '#report/check/html/index.ts'
import { gapsHtml } from '#report/gaps/html/index.ts'
import { handbookHtml } from '#report/handbook/html.ts'
import { trendHtml } from '#report/trend/html.ts'
import { worksheetHtml } from '#report/worksheet-html.ts'
import { chromiumPath, startBrowser } from '../../support/browser.ts'
import { invalid, mixed, model, notKnown, view as checkView } from '../../support/check-views.ts'
import { exampleModel } from '../../support/examples.ts'
import { withTexts } from '../../support/naughty.ts'
import { trendOf } from '../../support/trend.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WIDTHS = [320, 768, 1280]
/** A4 without its margins, in pixels of the style sheet. */
const SHEET = { width: 688, height: 900 }
const SCHEMES = ['light', 'dark', 'print'] as const
const ALL = { resultTypes: ['violations'] }
/** The rules whose judgement depends on colours and sizes. */
const LOOK = {
  ...ALL,
  runOnly: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'],
}
/** How far the page sticks out of the window. */
const SIDEWAYS = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
/** A browser on a busy machine takes its time, in milliseconds. */
const LONG = 300_000

const view = async (folder: string) => {
  const model = await exampleModel(folder)
  return { assessment: assess(model, catalogue()), model, catalogue: catalogue(), version: '1.2.3' }
}
const page = async (folder: string): Promise<string> => gapsHtml(await view(folder))

const checked = checkView({
  findings: mixed,
  unknown: [notKnown],
  faults: [invalid],
  models: [model('not-ready'), model('ready', { file: 'services/another/operating-model.yaml' })],
})

const PAGES: readonly (readonly [name: string, text: () => Promise<string>])[] = [
  ['licence-renewals', () => page('examples/licence-renewals')],
  ['parking-permits', () => page('examples/parking-permits')],
  [
    'trade-statistics and how it moved',
    async () => {
      const of = await view('examples/trade-statistics')
      return gapsHtml({ ...of, moved: trendOf(of.assessment) })
    },
  ],
  ['a handbook', async () => handbookHtml(await view('examples/parking-permits'))],
  ['a check', async () => checkHtml(checked)],
  ['a trend', async () => trendHtml(trendOf((await view('examples/parking-permits')).assessment))],
]

const here = chromiumPath === undefined ? describe.skip.bind(describe) : describe

here(`the page in a browser${chromiumPath === undefined ? ' (SKIPPED: Chromium is missing)' : ''}`, () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await startBrowser()
  }, LONG)
  afterAll(() => browser.close())

  it.each([...PAGES])(
    'has no barrier that axe finds: %s',
    async (_, text) => {
      // The policy of the page would keep axe out as well, and is tested where the page is text.
      const context = await browser.newContext({ bypassCSP: true, offline: true })
      const tab = await context.newPage()
      const complaints: string[] = []
      tab.on('console', (message) => complaints.push(message.text()))
      await tab.setContent(await text())
      await tab.evaluate(AXE)
      for (const [index, scheme] of SCHEMES.entries())
        for (const [at, width] of WIDTHS.entries()) {
          await tab.setViewportSize({ width, height: 900 })
          await tab.emulateMedia(
            scheme === 'print' ? { media: 'print', colorScheme: 'dark' } : { media: 'screen', colorScheme: scheme },
          )
          // Most rules read the page and not its look: they run once in each scheme, on another width each time.
          const options = index === at ? ALL : LOOK
          const { violations } = await tab.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
          const sideways = await tab.evaluate<number>(SIDEWAYS)
          const found = violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])
          expect([scheme, width, sideways, found]).toEqual([scheme, width, 0, []])
        }
      expect(complaints).toEqual([])
      await context.close()
    },
    LONG,
  )

  it(
    'breaks a word that is longer than the screen or the paper, whatever the page',
    async () => {
      const word = 'Donaudampfschifffahrt'.repeat(9)
      for (const folder of ['examples/licence-renewals', 'examples/parking-permits']) {
        const written = withTexts(await exampleModel(folder), (index) => `${word}${index}`)
        const of = {
          assessment: assess(written, catalogue()),
          model: written,
          catalogue: catalogue(),
          version: '1.2.3',
        }
        const questions = catalogue().questions.map((question) => ({ question, gate: false }))
        const texts = {
          gaps: gapsHtml(of),
          handbook: handbookHtml(of),
          worksheet: worksheetHtml({ service: word, catalogue: catalogue(), questions }),
          check: checkHtml(
            checkView({ models: ['a', 'b'].map((file) => model('not-ready', { file, service: word })) }),
          ),
        }
        for (const [name, text] of Object.entries(texts)) {
          // A tab keeps the policy of the page before, and the worksheet has another one.
          const tab = await browser.newPage({ offline: true })
          await tab.setContent(text)
          for (const width of WIDTHS) {
            await tab.setViewportSize({ width, height: 900 })
            expect([name, width, await tab.evaluate(SIDEWAYS)]).toEqual([name, width, 0])
            // On a phone a table may scroll, and what it is about is read before.
            if (width !== WIDTHS[0]) continue
            expect(
              await tab.evaluate(
                "[...document.querySelectorAll('caption > *')].filter((each) => each.getBoundingClientRect().right > innerWidth).length",
              ),
            ).toBe(0)
          }
          await tab.setViewportSize(SHEET)
          await tab.emulateMedia({ media: 'print' })
          expect([name, 'print', await tab.evaluate(SIDEWAYS)]).toEqual([name, 'print', 0])
          // A practice begins on the sheet of its first question, and a question is not cut.
          if (name === 'worksheet')
            expect(
              await tab.evaluate(
                "['h2', 'h2 + p', 'fieldset'].map((each) => getComputedStyle(document.querySelector(each))).map((style) => style.breakAfter + ' ' + style.breakInside)",
              ),
            ).toEqual(['avoid auto', 'avoid avoid', 'auto avoid'])
          await tab.close()
        }
      }
    },
    LONG,
  )

  it(
    'prints a long path within the width of a sheet',
    async () => {
      const tab = await browser.newPage({ offline: true, viewport: SHEET })
      await tab.emulateMedia({ media: 'print' })
      const folder = 'services/licensing/drivers-and-vehicles/licence-renewals-and-replacements/operating-model'
      const { assessment } = await view('examples/parking-permits')
      const trend = trendOf(assessment)
      const [first, ...rest] = trend.points
      const ref = 'releases/2026-11-01-after-the-board-agreed-to-the-change'
      for (const text of [
        checkHtml(
          checkView({ folder, models: [model('not-ready'), model('ready', { file: 'b/operating-model.yaml' })] }),
        ),
        trendHtml({ ...trend, points: [{ ...first!, ref }, ...rest] }),
      ]) {
        await tab.setContent(text)
        expect(await tab.evaluate(SIDEWAYS)).toBe(0)
      }
      await tab.close()
    },
    LONG,
  )

  it(
    'keeps on paper what belongs together, shows whole numbers, and leaves out a section of which nothing is left',
    async () => {
      const tab = await browser.newPage({ offline: true, viewport: SHEET })
      await tab.setContent(await page('examples/licence-renewals'))
      await tab.locator('#backlog summary').click()
      const indent = await tab.evaluate<number>(
        "parseFloat(getComputedStyle(document.querySelector('#backlog ol')).paddingLeft)",
      )
      const number = await tab.evaluate<number>(
        "Object.assign(document.createElement('canvas').getContext('2d'), { font: getComputedStyle(document.querySelector('#backlog li')).font }).measureText('137. ').width",
      )
      expect(indent).toBeGreaterThan(number)
      await tab.locator('#backlog summary').click()
      await tab.emulateMedia({ media: 'print' })
      const shown = () => tab.locator('#backlog').isVisible()
      expect(await shown()).toBe(false)
      await tab.evaluate("document.querySelector('#paper-everything').checked = true")
      expect(await shown()).toBe(true)
      const breaks = (of: string, where: string) =>
        tab.evaluate(`getComputedStyle(document.querySelector('${of}')).${where}`)
      for (const of of ['.legend', '.trail dt', '.trail p:has(+ ul)', '#frameworks summary', '#frameworks summary + p'])
        expect([of, await breaks(of, 'breakAfter')]).toEqual([of, 'avoid'])
      for (const of of ['h2', 'h3', 'h4', '.legend', '.trail dt', '.trail p', '#frameworks summary + p'])
        expect([of, await breaks(of, 'breakInside')]).toEqual([of, 'avoid'])
      await tab.close()
    },
    LONG,
  )

  it(
    'shows all columns of a table on a desk',
    async () => {
      const tab = await browser.newPage({ offline: true, viewport: { width: 1200, height: 900 } })
      const { assessment } = await view('examples/parking-permits')
      const file = 'services/licensing/drivers-and-vehicles/licence-renewals-and-replacements/operating-model.yaml'
      const service = 'Kraftfahrzeughaftpflichtversicherungsbestätigung'
      const open = await view('examples/licence-renewals')
      const moved = trendOf(open.assessment)
      const models = [model('not-ready', { service, file }), model('ready', { file: `b/${file}` })]
      for (const text of [
        trendHtml(trendOf(assessment)),
        gapsHtml({ ...open, moved }),
        checkHtml(checkView({ models })),
      ]) {
        await tab.setContent(text)
        await tab.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))")
        const hidden = await tab.evaluate<readonly number[]>(
          "[...document.querySelectorAll('.scroll')].map((each) => each.scrollWidth - each.clientWidth)",
        )
        expect(hidden.length).toBeGreaterThan(0)
        expect(new Set(hidden)).toEqual(new Set([0]))
      }
      await tab.close()
    },
    LONG,
  )

  it(
    'is styled under its own policy, shows one role when asked, and folds nothing away for good',
    async () => {
      const tab = await browser.newPage({ offline: true })
      const complaints: string[] = []
      tab.on('console', (message) => complaints.push(message.text()))
      await tab.setContent(await page('examples/licence-renewals'))
      const shown = () =>
        tab.evaluate<number>(
          "[...document.querySelectorAll('#work .step')].filter((each) => each.offsetParent !== null).length",
        )
      const everything = await shown()
      await tab.locator('label:has(#role-developer)').click()
      const fewer = await shown()
      expect(fewer).toBe(await tab.evaluate(`document.querySelectorAll('#work .step[data-for~="developer"]').length`))
      expect(fewer).toBeLessThan(everything)
      const trail = tab.locator('#handbook details').first()
      expect(await trail.locator('dl').isVisible()).toBe(false)
      await trail.locator('summary').click()
      expect(await trail.locator('dl').isVisible()).toBe(true)
      expect(await tab.evaluate("getComputedStyle(document.querySelector('.columns')).display")).toBe('grid')
      expect(complaints).toEqual([])
      await tab.close()
    },
    LONG,
  )
})
