/** The page for people, as text: valid, closed to the outside, the same bones whatever stands in the model. */

import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { PHASES } from '#core/catalogue/types.ts'
import { assess } from '#core/judgement/assess.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { backlogCsv } from '#report/backlog.ts'
import { gapAnalysis } from '#report/gap-analysis/index.ts'
import { gapsHtml } from '#report/gaps/html/index.ts'
import { gapsJson } from '#report/gaps/json.ts'
import { gapsText } from '#report/gaps/text.ts'
import { handbookHtml } from '#report/handbook/html.ts'
import { handbookMarkdown } from '#report/handbook/markdown.ts'
import { styleOf } from '#report/style.ts'
import { trendHtml } from '#report/trend/html.ts'
import { exampleModel } from '../../support/examples.ts'
import { complaints, tags } from '../../support/html.ts'
import { modelOf } from '../../support/models.ts'
import { trendOf } from '../../support/trend.ts'
import { NAUGHTY, plainText, roundsFor, withTexts } from '../../support/naughty.ts'

const all = catalogue()
const EXAMPLES = ['licence-renewals', 'parking-permits', 'trade-statistics']
const example = (name: string) => exampleModel(`examples/${name}`)

/** Remarks depend on the very words, so they are left out where texts are compared. */
const page = (model: OperatingModel, remarks = true): string => {
  const assessment = assess(model, all)
  return gapsHtml({
    assessment: remarks ? assessment : { ...assessment, remarks: [] },
    model,
    catalogue: all,
    version: '1.2.3',
  })
}

/** What stands whatever the texts are: headings, columns, list marks. */
const markdownBones = (text: string): readonly (string | number)[] =>
  text
    .replaceAll(/\\./g, '')
    .split('\n')
    .map((line) =>
      line.startsWith('|') ? line.split('|').length : (/^(?:#+|<a id="[\w-]+"><\/a>|-|\d+\.)/.exec(line)?.[0] ?? ''),
    )

const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
}

/** Every other format of the same model, as its bones. */
const bonesOf = (model: OperatingModel) => {
  const view = { assessment: { ...assess(model, all), remarks: [] }, model, catalogue: all, version: '1.2.3' }
  return {
    page: markdownBones(gapAnalysis(view)),
    handbook: markdownBones(handbookMarkdown(view)),
    handbookHtml: tags(handbookHtml(view)),
    json: shapeOf(JSON.parse(gapsJson(view))),
    csv: backlogCsv(view)
      .split('\r\n')
      .map((row) => row.split('","').length),
    // A sentence that names a supplier breaks elsewhere where the name is longer, so only what is not indented counts.
    text: gapsText(view, styleOf(0, 80, false))
      .split('\n')
      .slice(1)
      .filter((line) => /^\S/.test(line)),
  }
}

describe('what could not be judged', () => {
  it('asks for facts that nobody has said, and never for an answer that was given', async () => {
    const model = await example('licence-renewals')
    const { unknownChallenges } = assess(model, all)
    const answers = unknownChallenges.flatMap(({ missing }) => missing).filter((id) => all.question(id) !== undefined)
    expect(answers.length).toBeGreaterThan(0)
    const html = page(model)
    const [, list = ''] = /<h3>What could not be judged<\/h3>([\s\S]*?)<\/ul>/.exec(html) ?? []
    for (const id of answers) expect(list).not.toContain(`<code>${id}</code>`)
    const markdown = gapAnalysis({ assessment: assess(model, all), model, catalogue: all, version: '1.2.3' })
    const [, said = ''] = /### What could not be judged\n\n([\s\S]*?)\n\n/.exec(markdown) ?? []
    const wait = /(?:1 more challenge waits|\d+ more challenges wait) for answers[^.]*\./.exec(said)?.[0]
    expect(list).toContain(wait)
  })
})

describe('every format', () => {
  it('gives no mean where the phase expects none, and never nought per cent', () => {
    const model = modelOf('discovery', () => 'proven')
    const view = { assessment: assess(model, all), model, catalogue: all, version: '1.2.3' }
    expect(view.assessment.functions.claimed.practices).toBe(0)
    expect(gapsHtml(view)).toMatch(/<dt>Functions<\/dt>\s*<dd>–<small>none is expected in this phase<\/small>/)
    expect(gapAnalysis(view)).toContain('- Functions: none is expected in this phase.\n')
    expect(gapsText(view, styleOf(0, 80, false))).toMatch(/Mean of 0 functions +– +–\n/)
  })

  it('has the same bones whatever stands in the model', async () => {
    const model = await example('licence-renewals')
    const bones = bonesOf(withTexts(model, plainText))
    for (let round = 0; round < roundsFor(model); round += 1)
      expect(
        bonesOf(withTexts(model, (index) => `${index} ${NAUGHTY[(index + round * 140) % NAUGHTY.length]!}`)),
      ).toEqual(bones)
  })
})

describe('the page', () => {
  it('of a handbook and of a trend, by itself and in the gap analysis, is valid HTML', async () => {
    const model = await example('licence-renewals')
    const assessment = assess(model, all)
    const view = { assessment, model, catalogue: all, version: '1.2.3' }
    const moved = trendOf(assessment)
    for (const text of [handbookHtml(view), trendHtml(moved), gapsHtml({ ...view, moved })])
      expect(await complaints(text)).toEqual([])
  })

  it.each(EXAMPLES)('of %s is valid HTML', async (name) => {
    expect(await complaints(page(await example(name)))).toEqual([])
  })

  it.each(['discovery', 'retiring', 'live'] as const)('of an empty model in %s is valid HTML', async (phase) => {
    expect(await complaints(page(modelOf(phase, () => undefined)))).toEqual([])
  })

  it('links to nothing that is not on it, in any phase', async () => {
    const dead = (text: string, at: RegExp): readonly string[] => {
      const ids = new Set([...text.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id))
      return [...text.matchAll(at)].map(([, id]) => id!).filter((id) => !ids.has(id))
    }
    for (const phase of PHASES) {
      const empty = modelOf(phase, () => undefined)
      const said = await example('licence-renewals')
      // What is done by a practice that the phase does not expect yet.
      const covered = { 'demand-management': { coveredBy: 'problem-management' } }
      for (const model of [
        empty,
        { ...empty, processes: covered },
        { ...said, service: { ...said.service, phase } },
      ] satisfies OperatingModel[]) {
        const view = { assessment: assess(model, all), model, catalogue: all, version: '1.2.3' }
        for (const text of [page(model), handbookHtml(view)]) expect(dead(text, / href="#([^"]*)"/g)).toEqual([])
        expect(dead(handbookMarkdown(view), /\]\(#([\w-]*)\)/g)).toEqual([])
      }
    }
  })

  it('loads nothing, runs nothing, and names its one style by its hash', async () => {
    const text = page(await example('parking-permits'))
    const style = /<style>([\s\S]*?)<\/style>/.exec(text)![1]!
    const hash = createHash('sha256').update(style).digest('base64')
    expect(text).toContain(
      `default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    )
    expect(text).not.toMatch(/<script|<link|<img|<iframe|<form|<object|\ssrc=|\sstyle=|\son\w+=|@import|url\((?!#)/i)
  })

  it('has the same bones whatever stands in the model', async () => {
    const model = await example('licence-renewals')
    const bones = tags(page(withTexts(model, plainText), false))
    expect(bones.length).toBeGreaterThan(2000)
    for (let round = 0; round < roundsFor(model); round += 1) {
      const shift = round * 140
      const text = page(
        withTexts(model, (index) => `${index} ${NAUGHTY[(index + shift) % NAUGHTY.length]!}`),
        false,
      )
      expect(tags(text)).toEqual(bones)
    }
  })

  it('of a trend has the same bones whatever stands in it', async () => {
    const [read, unread] = trendOf(assess(await example('licence-renewals'), all)).points
    const drawn = (text: string): readonly string[] =>
      tags(
        trendHtml({
          version: '1',
          catalogue: 'c@1',
          service: text,
          file: text,
          shallow: true,
          points: [
            { ...read!, ref: text },
            { ...unread!, read: false, ref: text, reason: text },
          ],
        }),
      )
    const bones = drawn('plain')
    for (const [index, text] of NAUGHTY.entries()) expect(drawn(`${index} ${text}`)).toEqual(bones)
  })

  it('is valid HTML with every naughty string in it', async () => {
    const model = await example('licence-renewals')
    expect(
      await complaints(
        page(
          withTexts(model, (index) =>
            NAUGHTY.slice(index % 5)
              .join('\n')
              .slice(0, 4000),
          ),
          false,
        ),
      ),
    ).toEqual([])
  })

  it('puts the verdict first, then what to do, and gives the command beside each gap', async () => {
    const model = await example('licence-renewals')
    const text = page(model)
    expect(text).toMatch(/<h2>\s*Not ready\s[\s\S]*id="first"[\s\S]*id="work"/)
    for (const { question } of assess(model, all).gaps)
      expect(text).toContain(`<code>opsready assess ${question.id}</code>`)
  })

  it('says with each step who owns it, the covering practice where that is asked, and that nobody is named', async () => {
    const model = await example('licence-renewals')
    const owned = { ...model, processes: { 'incident-management': { owner: 'Rota lead' } }, functions: {} }
    const covered = { 'problem-management': { coveredBy: 'incident-management' } }
    const text = page({ ...owned, processes: { ...owned.processes, ...covered } })
    const first = /<section id="first"[\s\S]*?<\/section>/.exec(text)![0]
    expect(first.match(/<p class="note">Owner: /g)).toHaveLength(5)
    expect(first).toContain('Owner: <em>nobody named</em>; best known to: ')
    const stepOf = (practice: string): string =>
      text
        .split('<li class="step" ')
        .slice(1)
        .find((each) => each.includes(`<code>opsready assess ${practice}.`))!
    for (const practice of ['incident-management', 'problem-management'])
      expect(stepOf(practice)).toMatch(/<dt>Owner<\/dt>\s*<dd>Rota lead<\/dd>/)
    expect(stepOf('change-management')).toMatch(/<dt>Owner<\/dt>\s*<dd><em>nobody named<\/em><\/dd>/)
  })

  it('of a handbook leads from its contents to each of its parts', async () => {
    const model = await example('licence-renewals')
    const text = handbookHtml({ assessment: assess(model, all), model, catalogue: all, version: '1.2.3' })
    const contents = /<nav [\s\S]*?<\/nav>/.exec(text)![0]
    const parts = [...text.matchAll(/<h3(?: id="([^"]*)")?>/g)].map(([, id]) => id!)
    expect(parts.length).toBeGreaterThan(10)
    for (const id of parts) expect(contents).toContain(` href="#${id}"`)
  })

  it('never says of a place in another text that it is met', async () => {
    for (const name of EXAMPLES) {
      const part = /<section id="frameworks"[\s\S]*?<\/section>/.exec(page(await example(name)))![0]
      for (const [, cell] of part.matchAll(/<td class="number">([^<]*)</g)) expect(cell).toMatch(/^\d+ of \d+$/)
      expect(part.match(/<details>/g)).toHaveLength(all.frameworks.length)
    }
  })

  it('is a function of model and catalogue: no date, no path, the same bytes', async () => {
    const text = page(await example('trade-statistics'))
    expect(page(await example('trade-statistics'))).toBe(text)
    expect(text).toMatch(/<\/html>\n$/)
    expect(text).not.toContain('\r')
    expect(text).not.toContain(process.cwd())
  })
})
