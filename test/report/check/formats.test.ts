/** Each format as the reader of its host sees it. */

import { describe, expect, it } from 'vitest'
import { CHECKS } from '#core/checks/index.ts'
import { checkAzure } from '#report/check/azure.ts'
import { checkBadge } from '#report/check/badge.ts'
import { checkCsv } from '#report/check/csv.ts'
import { checkGithub } from '#report/check/github.ts'
import { checkGitlab } from '#report/check/gitlab.ts'
import { checkMarkdown } from '#report/check/markdown.ts'
import { checkText } from '#report/check/text.ts'
import { sentence } from '#report/encode/markdown.ts'
import { styleOf } from '#report/style.ts'
import { wrap } from '#report/wrap.ts'
import { finding, invalid, mixed, model, view } from '../../support/check-views.ts'

const drift = view({ findings: mixed, models: [model('not-ready')] })
const broken = view({ models: [], faults: [invalid] })
const plain = styleOf(0, 80, false)

/** Without what the checks say of themselves, which is theirs to reword. */
const shape = (text: string): string =>
  CHECKS.reduce(
    (said, { title, why }) =>
      said
        .replaceAll(title, 'TITLE')
        .replaceAll(sentence(why), 'WHY')
        .replaceAll(wrap(why, 80, 2), '  WHY'),
    text,
  )

describe('text', () => {
  it('goes from notes to errors, rule by rule, with the reason and an equal fix once, and ends with the verdict', () => {
    expect(shape(checkText(drift, plain))).toMatchSnapshot()
  })

  it('fits 80 columns, and begins each finding with its place', () => {
    const long = mixed.map((each) => ({ ...each, message: `${'many words '.repeat(20)}end.` }))
    const lines = checkText(view({ findings: long }), plain).split('\n')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(lines.filter((line) => /^operating-model\.yaml:\d+:\d+: /.test(line))).toHaveLength(4)
  })

  it('says the same with colour, and in ASCII', () => {
    const coloured = checkText(drift, styleOf(1, 80, false))
    expect(coloured).toContain('\u001B[31m')
    expect(coloured.replaceAll(/\u001B\[\d+m/g, '')).toBe(checkText(drift, plain))
    expect(checkText(drift, styleOf(0, 80, true))).toMatch(/^[\n -~]*$/)
  })
})

describe('text, of models without drift', () => {
  const models = ['One', 'Two', 'Three'].map((service) => ({ ...model('ready'), service }))

  it.each([
    [1, 'the model is valid, the page is current, the evidence is there.'],
    [2, 'both models are valid, their pages are current, their evidence is there.'],
    [3, 'all 3 models are valid, their pages are current, their evidence is there.'],
  ])('says of %d what that means', (count, means) => {
    const said = checkText(view({ models: models.slice(0, count) }), styleOf(0, 100, false))
    expect(said.trimEnd().split('\n').at(-1)).toBe(`No drift: ${means}`)
  })
})

describe('text, where a model could not be judged', () => {
  it('never says of all that nothing was found, also where the fault is told elsewhere', () => {
    const one = view({ models: [model('ready')], faults: [invalid] })
    const last = 'No drift in what was judged; a model that has a fault was not.'
    expect(checkText(one, plain)).toContain('must be one of six')
    const apart = checkText({ ...one, faultsApart: true }, plain)
    expect(apart).not.toContain('must be one of six')
    for (const said of [checkText(one, plain), apart]) expect(said.trimEnd().split('\n').at(-1)).toBe(last)
  })
})

describe('text, of what asks for the same', () => {
  it('says once what to do about findings that stand side by side, and again where another stands between', () => {
    const settle = { fix: 'Review it.' }
    const found = [settle, settle, { fix: 'Put it back.' }, settle].map((each) => finding('note', each))
    const said = checkText(view({ findings: found }), plain)
    expect(said.match(/To do: .*/g)).toEqual(['To do: Review it.', 'To do: Put it back.', 'To do: Review it.'])
    expect(said.match(/It is gone\./g)).toHaveLength(4)
  })
})

describe('markdown', () => {
  it('reads as a comment on a pull request', () => {
    expect(shape(checkMarkdown(drift))).toMatchSnapshot('drift')
    expect(shape(checkMarkdown(broken))).toMatchSnapshot('not valid')
    expect(checkMarkdown(view())).toMatch(/^<!-- opsready check -->\n## opsready: no drift\n/)
  })

  it('says once why a model could not be judged, however much is wrong with it', () => {
    const said = checkMarkdown(view({ models: [], faults: [invalid, invalid, invalid] }))
    expect(said.match(/The model is not valid/g)).toHaveLength(1)
    expect(said.match(/To do:/g)).toHaveLength(3)
  })

  it('is cut at a paragraph where it is too long for a comment, the worst kept, and says so', () => {
    const many = Array.from({ length: 2000 }, (_, index) => finding('note', { message: `Number ${index} is gone.` }))
    const text = checkMarkdown(view({ findings: [...many, ...mixed] }))
    expect(text.length).toBeLessThan(64_000)
    expect(text.length).toBeGreaterThan(60_000)
    expect(text.indexOf('### Errors')).toBeLessThan(text.indexOf('### Notes'))
    const paragraphs = text.trimEnd().split('\n\n')
    expect(paragraphs.at(-1)).toBe('*Cut here to fit into a comment. `opsready check` shows all 2004.*')
    expect(paragraphs.at(-2)).toMatch(
      /^- `operating-model\.yaml:4:2` Number \d+ is gone\.<br>\n {2}\*\*To do:\*\* Put it back\.$/,
    )
  })
})

describe('github', () => {
  it('annotates places in the file from the root of the repository', () => {
    expect(shape(checkGithub({ ...drift, folder: 'services/a' }))).toMatchSnapshot()
    expect(checkGithub(broken)).toMatch(
      /^::error file=operating-model\.yaml,line=5,endLine=5,col=3,endColumn=8,title=The model is not valid/,
    )
  })

  it('writes ten of each kind, the worst first, and says how many are left', () => {
    const many = (['note', 'warning', 'error'] as const).flatMap((severity) =>
      Array.from({ length: 25 }, () => finding(severity)),
    )
    const lines = checkGithub(view({ findings: many })).split('\n')
    for (const name of ['error', 'warning', 'notice'])
      expect(lines.filter((line) => line.startsWith(`::${name} `))).toHaveLength(10)
    expect(lines[0]).toMatch(/^::error /)
    expect(lines[30]).toMatch(/^45 more: /)
  })
})

describe('gitlab', () => {
  it('is a code quality report: severities that GitLab knows, a path, a line, a fingerprint of its own', () => {
    const issues = JSON.parse(checkGitlab({ ...drift, faults: [invalid] })) as Record<string, unknown>[]
    expect(issues.map(({ severity }) => severity)).toEqual(['blocker', 'major', 'major', 'minor', 'info'])
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length)
    expect(issues[3]).toEqual({
      description: 'It is gone. Put it back.',
      check_name: 'acceptance-ended',
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}:1$/),
      severity: 'minor',
      location: { path: 'operating-model.yaml', lines: { begin: 9, end: 9 } },
    })
    expect(checkGitlab(view())).toBe('[]\n')
  })
})

describe('azure', () => {
  it('marks errors and warnings, and writes notes as lines', () => {
    expect(checkAzure(drift)).toMatchSnapshot()
  })
})

describe('csv', () => {
  it('has a row for each thing that is reported, faults too', () => {
    const rows = checkCsv({ ...drift, faults: [invalid] }).split('\r\n')
    expect(rows).toHaveLength(7)
    expect(rows[1]).toMatch(/^"error","model-invalid","operating-model\.yaml","5","3",/)
  })
})

describe('badge', () => {
  it.each([
    ['a verdict', view(), { message: 'ready with gaps', color: 'green' }],
    ['drift', view({ findings: mixed }), { message: 'ready with gaps, check fails', color: 'orange' }],
    ['drift below what fails', view({ findings: mixed.slice(2) }), { message: 'ready with gaps', color: 'green' }],
    ['drift on what is not ready', drift, { message: 'not ready, check fails', color: 'red' }],
    [
      'the lowest of several',
      view({ models: [model('ready'), model('not-ready')] }),
      { message: 'not ready', color: 'red' },
    ],
    ['a model that is not valid', broken, { message: 'not valid', color: 'red', isError: true }],
  ])('shows %s', (_, of, shown) => {
    expect(JSON.parse(checkBadge(of))).toEqual({ schemaVersion: 1, label: 'opsready', ...shown })
  })
})
