/** The page of a check: what it came to first, then each finding with what to do and the command to answer it. */

import { describe, expect, it } from 'vitest'
import type { CheckView } from '#report/check/view.ts'
import { checkHtml } from '#report/check/html/index.ts'
import { complaints, tags } from '../../support/html.ts'
import { finding, invalid, mixed, model, notKnown, view } from '../../support/check-views.ts'
import { NAUGHTY } from '../../support/naughty.ts'

const ids = (text: string): readonly string[] => [...text.matchAll(/<section id="([a-z]+)"/g)].map(([, id]) => id!)
const headline = (text: string): string => /<h2>([^<]*)<\/h2>/.exec(text)![1]!
const section = (text: string, id: string): string =>
  new RegExp(`<section id="${id}"[\\s\\S]*?</section>`).exec(text)?.[0] ?? ''

const OTHER = 'services/b/operating-model.yaml'
const place = { line: 7, column: 3, endLine: 7, endColumn: 9 }

const VIEWS: Readonly<Record<string, CheckView>> = {
  clean: view(),
  drift: view({ findings: mixed, models: [model('not-ready')], since: 'origin/main' }),
  'not valid': view({ models: [], faults: [invalid] }),
  'not known': view({ unknown: [notKnown] }),
  'several models': view({
    models: [model(), model('ready', { file: OTHER, service: 'Another' })],
    findings: [...mixed, finding('error', { location: { file: OTHER, ...place } })],
    unknown: [notKnown],
    faults: [invalid],
    folder: 'a b',
  }),
}

describe('the page of a check', () => {
  it.each(Object.entries(VIEWS))('is valid HTML: %s', async (_, of) => {
    expect(await complaints(checkHtml(of))).toEqual([])
  })

  it.each([
    ['a clean one', view(), 'good', 'No drift'],
    ['findings that fail', view({ findings: mixed }), 'bad', '2 errors, 1 warning, 1 note'],
    ['findings that fail nothing', view({ findings: mixed.slice(2) }), 'warn', '1 warning, 1 note'],
    ['the same where warnings fail', view({ findings: mixed.slice(2), failOn: 'warning' }), 'bad', '1 warning, 1 note'],
    ['what is not known', view({ unknown: [notKnown] }), 'warn', 'Nothing was found, 1 not known'],
    [
      'the same where that fails',
      view({ unknown: [notKnown], strict: true, failOn: 'warning' }),
      'bad',
      '1 warning, 1 not known',
    ],
    ['a model that is not valid', view({ models: [], faults: [invalid] }), 'bad', '1 fault: not everything was judged'],
    ['one of several', view({ findings: mixed, faults: [invalid] }), 'bad', '1 fault: not everything was judged'],
  ])('says first what it came to: %s', (_, of, tone, says) => {
    const text = checkHtml(of)
    expect(text).toContain(`<div class="verdict ${tone}">`)
    expect(headline(text)).toBe(says)
  })

  it('goes from what could not be judged to what was compared, errors open and notes folded', () => {
    const text = checkHtml(VIEWS['several models']!)
    expect(ids(text)).toEqual(['faults', 'error', 'warning', 'note', 'unknown', 'verdicts', 'compared'])
    expect(ids(checkHtml(view()))).toEqual(['verdicts', 'compared'])
    expect(section(text, 'note')).toMatch(/<details>[\s\S]*git add c/)
    expect(section(text, 'error')).not.toContain('<details>')
  })

  it('says a fault with its place, what to do, and that nothing was judged', () => {
    const said = section(checkHtml(VIEWS['not valid']!), 'faults')
    for (const part of ['operating-model.yaml:5:3', '`phase` must be one of six.', 'Did you mean alpha?', 'not valid'])
      expect(said).toContain(part)
    expect(said).not.toContain('opsready explain')
  })

  it('says what is not known with its reason, and says it once as a warning under --strict', () => {
    expect(section(checkHtml(VIEWS['not known']!), 'unknown')).toContain('shallow clone')
    const strict = checkHtml(view({ unknown: [notKnown], strict: true }))
    expect(ids(strict)).toEqual(['warning', 'verdicts', 'compared'])
    expect(strict.split('shallow clone.')).toHaveLength(2)
  })

  it('says a reason once for a rule, a fix once where it is the same, and each place', () => {
    const said = section(checkHtml(VIEWS['drift']!), 'error')
    expect(said.match(/Evidence is gone/g)).toHaveLength(1)
    expect(said.match(/Put it back\./g)).toHaveLength(1)
    expect(said.match(/<code>operating-model\.yaml:4:2<\/code>/g)).toHaveLength(2)
    // Sixty places may follow, and nobody should have to read them all to learn what to do.
    expect(said.indexOf('Put it back.')).toBeLessThan(said.indexOf('operating-model.yaml:4:2'))
  })

  it('keeps models apart by name and file, from the root of the repository', () => {
    const said = section(checkHtml(VIEWS['several models']!), 'error')
    expect(
      [...said.matchAll(/<h3>([^<]+)<small><code>([^<]+)/g)].map(([, name, file]) => [name!.trim(), file]),
    ).toEqual([
      ['Licence renewals', 'a b/operating-model.yaml'],
      ['Another', `a b/${OTHER}`],
    ])
  })

  it.each([
    [
      'evidence-missing#/processes/change-management/evidence/policy-written/docs~1a.md',
      'change-management.policy-written',
    ],
    ['review-overdue#/functions/service-operations/reviewed/on', 'service-operations'],
    ['acceptance-ended#/accepted/change-management.policy-written', 'change-management.policy-written'],
    ['signal-against-fact#/service/releaseFrequency', 'releaseFrequency'],
    ['signal-against-fact#/team/roles', 'roles'],
    ['id-retired#/processes/change-management/answers/long-gone', 'change-management'],
    ['page-stale#', undefined],
    ['challenge#/service/nothing', undefined],
    ['policy-weakened#/policy/require', undefined],
  ])('gives the command that answers %s', (id, step) => {
    const text = checkHtml(view({ findings: [finding('error', { id })] }))
    expect(/<code>opsready assess ([^<]*)<\/code>/.exec(text)?.[1]).toBe(step)
  })

  it('names the model in that command where there are several, safe to paste, and leaves it out where the fix gives it', () => {
    const files = ['a/operating-model.yaml', "it's; rm -rf $HOME/operating-model.yaml"]
    const id = 'review-overdue#/processes/change-management/reviewed/on'
    const of = (file: string, fix = 'Look again.') => finding('error', { id, fix, location: { file, ...place } })
    const text = checkHtml(
      view({ models: files.map((file) => model('ready', { file })), findings: files.map((file) => of(file)) }),
    )
    expect(text).toContain('<code>opsready assess change-management --model a/operating-model.yaml</code>')
    expect(text).toContain(`--model &#39;it&#39;\\&#39;&#39;s; rm -rf $HOME/operating-model.yaml&#39;</code>`)
    const told = checkHtml(
      view({
        models: files.map((file) => model('ready', { file })),
        findings: [of(files[0]!, 'Look again: opsready assess change-management.')],
      }),
    )
    expect(told).not.toContain('Answer it again')
    expect(told).toMatch(
      /Look again: <code>opsready assess change-management --model a\/operating-model.yaml<\/code>\./,
    )
    const another = checkHtml(view({ findings: [of('m.yaml', 'Look at opsready assess change-management-board.')] }))
    expect(another).toContain('Answer it again')
  })

  it('says what it compared: the day, the questions, the change, and what fails', () => {
    const said = (of: CheckView) =>
      section(checkHtml(of), 'compared')
        .replaceAll(/<[^>]*>/g, ' ')
        .replaceAll(/\s+/g, ' ')
    expect(said(view())).toContain('2026-11-24, for reviews and acceptances')
    expect(said(view())).toContain('no other state; --since origin/main says')
    expect(said(VIEWS['drift']!)).toContain('origin/main , as it was where this change branched off')
    const unread = { ...notKnown, id: 'base-unknown#', rule: 'base-unknown' }
    expect(said(view({ since: 'main', unknown: [unread] }))).toContain('main was asked for, but could not be read')
    expect(said(view({ failOn: 'warning', strict: true }))).toContain('warnings and worse; what is not known counts')
  })

  it('has the same bones whatever stands in the texts', () => {
    const saying = (text: (index: number) => string): CheckView => {
      let index = 0
      const next = (): string => {
        index += 1
        return text(index)
      }
      const file = next()
      const located = { location: { file, ...place } }
      return view({
        since: next(),
        folder: 'services',
        models: [model('ready', { file, service: next(), reasons: [next(), next()] })],
        findings: mixed.map((each) => ({
          ...each,
          ...located,
          id: `${each.rule}#/${next()}`,
          message: next(),
          fix: next(),
        })),
        unknown: [{ ...notKnown, ...located, message: next(), fix: next() }],
        faults: [{ ...invalid, ...located, message: next(), fix: next() }],
      })
    }
    const bones = tags(checkHtml(saying((index) => `text ${index}`)))
    expect(bones.length).toBeGreaterThan(200)
    for (let shift = 0; shift < NAUGHTY.length; shift += 20)
      expect(tags(checkHtml(saying((index) => `${index} ${NAUGHTY[(index + shift) % NAUGHTY.length]!}`)))).toEqual(
        bones,
      )
  })
})
