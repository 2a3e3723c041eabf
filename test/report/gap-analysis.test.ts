import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { backlogCsv, story } from '#report/backlog.ts'
import { gapAnalysis } from '#report/gap-analysis/index.ts'
import { gapsJson } from '#report/gaps/json.ts'
import { gapsText } from '#report/gaps/text.ts'
import { styleOf } from '#report/style.ts'
import { exampleModel } from '../support/examples.ts'

const all = catalogue()
const viewOf = (model: OperatingModel) => ({ assessment: assess(model, all), model, catalogue: all, version: '1.2.3' })
const page = (model: OperatingModel) => gapAnalysis(viewOf(model))

/** Text that would act if somebody let it. */
const NASTY = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![picture](https://evil.example/x.png)',
  '| broken | table |',
  'line\nbreak\r\nand more',
  '# heading',
  '- [ ] task',
  '```\ncode',
  '`tick',
  '@everyone #1 !1 ~1',
  '</details></summary>',
  '<!-- comment -->',
  '\u001B[31mred\u001B[0m',
  '\u009B2J',
  '\u202Eevil',
  '=HYPERLINK("x")',
  '::error::no',
  '&lt;b&gt; &amp;',
  'https://evil.example www.evil.example',
  '*bold* _under_ ~~gone~~',
  'a'.repeat(300),
  '漢字 العربية 👩‍💻',
] as const

const mapTexts = (value: unknown, change: (text: string) => string, key = ''): unknown => {
  const free = [
    'name',
    'outcome',
    'owner',
    'how',
    'calledHere',
    'reason',
    'by',
    'approvedBy',
    'role',
    'roles',
    'note',
    'path',
    'link',
  ]
  if (typeof value === 'string') return free.includes(key) ? change(value) : value
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, mapTexts(inner, change, key === 'notes' ? 'note' : name)]),
  )
}

/** What stands on a page whatever the texts are: headings, tables, lists. */
const skeleton = (text: string) =>
  text
    .replaceAll(/\\./g, '')
    .split('\n')
    .map((line) =>
      line.startsWith('|')
        ? line.split('|').length
        : (/^(?:#+|<details>|<\/details>|<summary>|-|\d+\.)/.exec(line)?.[0] ?? ''),
    )

const nasty = async () => {
  let index = 0
  return mapTexts(
    await exampleModel('examples/licence-renewals'),
    () => NASTY[(index += 1) % NASTY.length]!,
  ) as OperatingModel
}
/** As many different words as there are nasty ones: who differs from whom is the same. */
const plain = async () => {
  let index = 0
  return mapTexts(
    await exampleModel('examples/licence-renewals'),
    () => `text ${(index += 1) % NASTY.length}`,
  ) as OperatingModel
}

describe('the page', () => {
  it('has the same bones whatever stands in the model', async () => {
    const model = await nasty()
    expect(JSON.stringify(model)).toContain('<script>')
    const remarks = /\n## Words to look at\n[\s\S]*?(?=\n## )/
    expect(skeleton(page(model).replace(remarks, ''))).toEqual(skeleton(page(await plain()).replace(remarks, '')))
  })

  it('lets nothing act', async () => {
    const text = page(await nasty())
    expect(text.replaceAll(/\\./g, '')).not.toMatch(/<script|<img|\]\(javascript|!\[|@everyone|\u001B|\u009B|\u202E/)
  })

  it('is a function of model and catalogue: the order of keys changes no byte', async () => {
    const turned = (value: unknown): unknown =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .toReversed()
              .map(([key, inner]) => [key, turned(inner)]),
          )
        : value
    const model = await exampleModel('examples/parking-permits')
    expect(page(turned(model) as OperatingModel)).toBe(page(model))
  })

  it('names its makers in the first line, ends with one newline, and has no carriage return', async () => {
    const text = page(await exampleModel('examples/trade-statistics'))
    expect(text.split('\n')[0]).toContain('opsready 1.2.3 from catalogue itil-2011@1.0.0')
    expect(text).toMatch(/[^\n]\n$/)
    expect(text).not.toContain('\r')
  })

  it('says what to do first, five things at most, and what is accepted until when', async () => {
    const text = page(await exampleModel('examples/licence-renewals'))
    const first = /## What to do first\n([\s\S]*?)\n## /.exec(text)![1]!
    expect(first.match(/^\d\. /gm)).toHaveLength(5)
    expect(first).toContain('restore-proven')
    expect(first).not.toContain('identity-management.leavers')
    expect(text).toContain('| `identity-management.leavers` |')
    expect(text).toContain('2027-01-31')
  })

  it('counts in words that fit the number, and leaves out what is nought', async () => {
    const all133 = page(await exampleModel('examples/trade-statistics'))
    expect(all133).toContain(
      '- All 133 questions that apply in live are answered. 50 of 133 answers that are in place or proven name evidence.',
    )
    const model: OperatingModel = {
      opsready: 1,
      catalogue: 'itil-2011@1.0.0',
      service: { name: 'A', phase: 'discovery' },
      processes: {
        'it-service-management': { answers: { 'accountable-owner': 'proven', 'purpose-shared': 'unknown' } },
      },
    }
    const text = page(model)
    expect(text).toMatch(
      /- Of \d+ questions that apply in discovery, 1 is answered, 1 is answered with "we do not know", \d+ are open\./,
    )
    expect(text).toContain('0 of 1 answer that is in place or proven names evidence.')
    expect(text).not.toContain('accepted.')
  })

  it('sets must-haves apart where there are both, and what does not apply apart from what is not known', async () => {
    const daily = page(await exampleModel('examples/parking-permits'))
    expect(daily).not.toContain('### The rest, in order')
    expect(daily).not.toContain('## What is not known')
    expect(daily).toMatch(/## What does not apply here\n[\s\S]*`transition-planning-and-support\.migration-rehearsed`/)
    const beta = page(await exampleModel('examples/licence-renewals'))
    expect(beta).toMatch(/### Must-haves\n[\s\S]*### The rest, in order\n/)
  })

  it('names the reviewers once where they are always the same, and beside each date where not', async () => {
    const model = await exampleModel('examples/trade-statistics')
    const [id, practice] = Object.entries(model.processes!)[0]!
    const other = { ...practice, reviewed: { on: '2026-10-01', by: ['Somebody else'], catalogue: '1.0.0' } }
    const mixed = { ...model, processes: { ...model.processes, [id]: other } } as OperatingModel
    expect(page(model)).toMatch(/Each was given by [A-Z].*\.\n/)
    expect(page(model)).toMatch(/ \| \d{4}-\d\d-\d\d \|\n/)
    expect(page(mixed)).toContain('| 2026-10-01, Somebody else |')
  })

  it('never says project in a story, and gives one for each gap that is open', async () => {
    const model = await exampleModel('examples/licence-renewals')
    const rows = backlogCsv(viewOf(model)).split('\r\n')
    const open = assess(model, all).gaps.filter(({ acceptance }) => acceptance === undefined)
    expect(rows.filter((row) => row.startsWith('"')).length).toBe(open.length + 1)
    expect(rows.join('\n')).not.toMatch(/\bprojects?\b/i)
    expect(rows[1]).toMatch(/As (?:a|somebody)/)
  })

  it('aims at the answer that the phase expects, in the words of the catalogue', async () => {
    const model = await exampleModel('examples/licence-renewals')
    const open = assess(model, all).gaps.filter(({ acceptance }) => acceptance === undefined)
    expect(open.some(({ expected, level }) => expected - level > 1)).toBe(true)
    for (const gap of open) {
      expect(story(gap)).toContain(`answer "${gap.question.answers[gap.expectedWord]}"`)
      expect(story(gap)).toContain(`this: ${gap.next}`)
    }
  })
})

describe('every other format of the same model', () => {
  it('holds no character that acts', async () => {
    const view = viewOf(await nasty())
    for (const text of [gapsText(view, styleOf(0, 80, false)), backlogCsv(view)])
      expect(text).not.toMatch(/[\u001B\u009B\u202E]/)
    expect(gapsJson(view)).not.toMatch(/[\u0000-\u0009\u000B-\u001F]/)
  })
})
