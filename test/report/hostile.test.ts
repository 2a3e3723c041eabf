/** Text that would act, in every place where a model, a file or a commit can bring it, through every format: nothing acts. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { md } from '#report/encode/markdown.ts'
import { CHECK_FORMATS, GAPS_FORMATS, HANDBOOK_FORMATS, TREND_FORMATS } from '#report/formats.ts'
import { handbookMarkdown } from '#report/handbook/markdown.ts'
import { styleOf } from '#report/style.ts'
import { finding, model as checkedModel, view as checkView } from '../support/check-views.ts'
import { trendOf } from '../support/trend.ts'
import { readXml } from '../support/xml.ts'

const ACTING = [
  '\u001B[31m',
  '\u009B2J',
  '\u202E',
  '\u2066',
  '\u2028',
  '\u0000',
  '\u0007',
  '\uD800',
  '\r',
  '\n',
  '\t',
  '::error::x',
  '::add-mask::x',
  '##[add-mask]x',
  '##vso[task.setvariable variable=a]b',
  ']]>',
  '-->',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '&lt;',
  '"',
  "'",
  '|',
  '`',
  '```',
  '**',
  '[a](javascript:b)',
  '![a](https://x.example/a.png)',
  '](x)',
  'https://x.example',
  'www.x.example',
  '@mention',
  '#12',
  '!34',
  'GH-56',
  '=cmd|x',
  '+1',
  '-1',
  '@SUM(A1)',
  '%0A',
  '%AZP25',
  ';',
  '${{ github.token }}',
  '$(id)',
  '{0}',
  '__proto__',
  '\\',
  'a',
  ' ',
] as const

const naughty = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.constantFrom(...ACTING) },
      { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
    ),
    {
      minLength: 1,
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''))

const CONTROL = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\u2028\u2029]/
/** What the agents of GitHub and Azure obey. */
const COMMAND = /^\s*::[a-z]|##(?:vso)?\[/im

const inert = (text: string): void => {
  expect(text.replaceAll('\r\n', '\n')).not.toMatch(CONTROL)
  expect(text).not.toMatch(COMMAND)
}

/**
 * What a reader of Markdown is shown beside code spans and escaped signs: there the signs would act. Read from left to
 * right, as a code span may end with a backslash.
 */
const live = (text: string): string =>
  text.replaceAll(
    /\\([@#!])|\\[\\`*_[\]{}<>()|~$&^=:.+-]|(?<!`)(`+)(?!`)(?:(?!\n\n).)*?(?<!`)\2(?!`)/gs,
    // A backslash does not keep the first three from being found: they look at what the reader is shown.
    (all: string, sign: string | undefined) => sign ?? (all.startsWith('\\') ? '\u0001' : '\u0002'),
  )

/** The only HTML that is ours. */
const OURS = /<!-- [^<>]* -->|<br>|<\/?(?:details|summary)>|<a id="[a-z-]+"><\/a>/g

const markdown = (text: string): void => {
  inert(text)
  const shown = live(text).replaceAll(OURS, '')
  expect(shown).not.toMatch(/<[a-z!/]/i)
  expect(shown).not.toMatch(/@\w|(?:^|\s)[#!]\d|\bGH-\d/)
  expect(shown).not.toMatch(/javascript:|x\.example\)/)
}

const cells = (text: string): readonly string[] =>
  [...text.matchAll(/"((?:[^"]|"")*)"(?:,|\r\n)/g)].map(([, cell]) => cell!.replaceAll('""', '"'))

const csv = (text: string): void => {
  inert(text)
  expect(text).toMatch(/^(?:"(?:[^"]|"")*"(?:,|\r\n))*$/)
  for (const cell of cells(text)) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
}

const parsed = (text: string): unknown => {
  inert(text)
  return JSON.parse(text)
}

type Judge = (text: string) => void

const html = (text: string): void => {
  expect(text).not.toMatch(CONTROL)
  expect(text).not.toMatch(/<script>alert|<img src=x|="javascript:/i)
}

const CHECK_JUDGES: Readonly<Record<keyof typeof CHECK_FORMATS, Judge>> = {
  text: inert,
  json: (text) => void parsed(text),
  markdown,
  github: (text) => {
    expect(text).not.toMatch(CONTROL)
    expect(text).not.toMatch(/##(?:vso)?\[/i)
    // Two colons without a name are no command: a service may be called ":".
    const commands = text.split('\n').filter((line) => /^\s*::[a-z]/i.test(line))
    expect(commands).toHaveLength(4)
    for (const command of commands)
      expect(command).toMatch(
        /^::(?:error|warning|notice) file=[^:,]*,line=1,endLine=1,col=1,endColumn=2,title=[^:,]*::[^\n]*$/,
      )
  },
  gitlab: (text) => expect(parsed(text)).toHaveLength(4),
  azure: (text) => {
    expect(text).not.toMatch(CONTROL)
    // A lone `##`, with a control shown behind it, is text.
    const lines = text.split('\n').filter((line) => /##(?:vso)?\[/i.test(line))
    expect(lines).toHaveLength(3)
    for (const line of lines) {
      expect(line).toMatch(
        /^##vso\[task\.logissue type=(?:error|warning);sourcepath=[^;\]]*;linenumber=1;columnnumber=1;code=[a-z-]+\]/,
      )
      expect(line.slice(1)).not.toMatch(COMMAND)
    }
  },
  sarif: (text) => {
    const { runs } = parsed(text) as {
      runs: [
        {
          results: {
            message: { text: string }
            locations: [{ physicalLocation: { artifactLocation: { uri: string } } }]
          }[]
        },
      ]
    }
    for (const { message, locations } of runs[0].results) {
      expect(message.text).not.toContain('](')
      expect(locations[0].physicalLocation.artifactLocation.uri).toMatch(/^(?:[\w.~/-]|%[0-9A-F]{2})+$/)
    }
  },
  junit: (text) => {
    inert(text)
    expect(readXml(text).name).toBe('testsuites')
  },
  csv,
  badge: (text) => expect(parsed(text)).toMatchObject({ label: 'opsready' }),
  html,
}

const GAPS_JUDGES: Readonly<Record<keyof typeof GAPS_FORMATS, Judge>> = {
  html,
  text: inert,
  markdown,
  json: (text) => void parsed(text),
  csv,
}

const HANDBOOK_JUDGES: Readonly<Record<keyof typeof HANDBOOK_FORMATS, Judge>> = {
  // Evidence that is an address is a link here, and nothing but an address.
  markdown: (text) => markdown(text.replaceAll(/<https:\/\/[\w.~:/?#@!$&'()*+,;=%-]+>/g, 'link')),
  html,
}

const TREND_JUDGES: Readonly<Record<keyof typeof TREND_FORMATS, Judge>> = {
  text: inert,
  json: (text) => void parsed(text),
  csv,
  html,
}

const all = catalogue()
const plain = styleOf(0, 60, false)

/** The same text in every place of a model where people write freely. */
const saying = (text: string): OperatingModel => ({
  opsready: 1,
  catalogue: 'itil-2011@1.0.0',
  service: {
    name: text,
    phase: 'live',
    outcome: text,
    criticality: text,
    releaseFrequency: 'daily',
    changeApproval: 'weekly-board',
    thirdParties: [{ name: text, kind: 'payment', critical: true }],
  },
  team: { serviceManager: { role: text, decides: true }, roles: [text] },
  processes: {
    'change-management': {
      owner: text,
      calledHere: text,
      how: text,
      implementations: ['approval-board-for-every-change'],
      answers: { 'what-changed': 'informal', 'second-pair-of-eyes': 'proven', 'change-results-known': 'unknown' },
      evidence: {
        'second-pair-of-eyes': [
          { path: text },
          { link: text, checked: '2026-11-01' },
          { note: text, checked: '2026-11-01' },
          { repository: text, path: text, checked: '2026-11-01' },
        ],
      },
      notes: { 'what-changed': text },
      voices: { [`A ${text}`]: { 'change-results-known': 'informal' }, Other: { 'change-results-known': 'proven' } },
      reviewed: { on: '2026-11-23', by: [text], catalogue: '1.0.0' },
    },
  },
  accepted: [
    {
      question: 'change-management.policy-written',
      reason: text,
      by: text,
      approvedBy: text,
      from: '2026-11-23',
      until: '2027-02-01',
    },
  ],
})

describe('hostile text', () => {
  it.each(Object.keys(CHECK_FORMATS) as (keyof typeof CHECK_FORMATS)[])(
    'does nothing in check -f %s',
    async (format) => {
      const place = { line: 1, column: 1, endLine: 1, endColumn: 2 }
      await fc.assert(
        fc.asyncProperty(naughty, naughty, async (text, file) => {
          const location = { file, ...place }
          const said = { message: text, fix: text, location }
          const report = await CHECK_FORMATS[format](
            checkView({
              folder: 'services/a',
              models: [checkedModel('ready', { service: text, file, reasons: [text] })],
              findings: (['error', 'warning', 'note'] as const).map((severity) =>
                finding(severity, { ...said, id: `page-stale#/${severity}/${text}` }),
              ),
              faults: [{ code: 'model-invalid', ...said }],
            }),
            plain,
          )
          CHECK_JUDGES[format](report)
        }),
        { numRuns: 60 },
      )
    },
  )

  it.each(Object.keys(GAPS_FORMATS) as (keyof typeof GAPS_FORMATS)[])('does nothing in gaps -f %s', async (format) => {
    await fc.assert(
      fc.asyncProperty(naughty, async (text) => {
        const model = saying(text)
        GAPS_JUDGES[format](
          await GAPS_FORMATS[format](
            { assessment: assess(model, all), model, catalogue: all, version: '0.0.0' },
            plain,
          ),
        )
      }),
      { numRuns: 25 },
    )
  })

  it.each(Object.keys(HANDBOOK_FORMATS) as (keyof typeof HANDBOOK_FORMATS)[])(
    'does nothing in handbook -f %s',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(naughty, async (text) => {
          const model = saying(text)
          const view = { assessment: assess(model, all), model, catalogue: all, version: '0.0.0' }
          HANDBOOK_JUDGES[format](await HANDBOOK_FORMATS[format](view))
        }),
        { numRuns: 25 },
      )
    },
  )

  it.each(Object.keys(TREND_FORMATS) as (keyof typeof TREND_FORMATS)[])(
    'does nothing in trend -f %s',
    async (format) => {
      const [read, unread] = trendOf(assess(saying('A'), all)).points
      await fc.assert(
        fc.asyncProperty(naughty, async (text) => {
          const points = [
            { ...read!, ref: text },
            { ...unread!, ref: text, reason: text },
          ] as const
          const view = { version: '1', catalogue: 'c@1', service: text, file: text, points, shallow: true }
          TREND_JUDGES[format](await TREND_FORMATS[format](view, plain))
        }),
        { numRuns: 60 },
      )
    },
  )

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s is a name like any other', async (name) => {
    const model = saying(name)
    for (const format of Object.keys(GAPS_FORMATS) as (keyof typeof GAPS_FORMATS)[])
      // The backlog names questions only.
      expect(
        await GAPS_FORMATS[format]({ assessment: assess(model, all), model, catalogue: all, version: '0.0.0' }, plain),
      ).toContain({ markdown: md(name), csv: '"Title"' }[format as string] ?? name)
    expect(handbookMarkdown({ assessment: assess(model, all), model, catalogue: all, version: '0.0.0' })).toContain(
      `| ${md(name)} |`,
    )
  })

  it('is noticed by these judges where a format lets it through', () => {
    for (const text of ['\u001B[31m', 'x\n ::error::y', 'x ##vso[task.x]y'])
      expect(() => inert(text)).toThrow('not to match')
    for (const text of ['<script>', 'ask @team', 'ask \\@team', 'see #12', '[x](javascript:y)', '**x** <img src=x>'])
      expect(() => markdown(text)).toThrow('not to match')
    expect(() => csv('"=1"\r\n')).toThrow('not to match')
  })
})
