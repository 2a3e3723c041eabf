import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { catalogue } from '#core/catalogue/index.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { looker } from '#core/terms/look.ts'
import { countTerm, remarksOn } from '#core/terms/remarks.ts'
import { ownWords } from '#core/terms/text.ts'

const all = catalogue()
const written = parse(readFileSync('schemas/data/terms.yaml', 'utf8')) as {
  id: string
  hits: string[]
  misses?: string[]
}[]
const term = (id: string) => all.terms.find((each) => each.id === id)!

describe('the terms', () => {
  const hits = written.flatMap(({ id, hits }) => hits.map((text) => [id, text] as const))
  const misses = written.flatMap(({ id, misses = [] }) => misses.map((text) => [id, text] as const))
  it.each(hits)('%s is seen in: %s', (id, text) => expect(countTerm(term(id), text, [])).toBeGreaterThan(0))
  it.each(misses)('%s is not seen in: %s', (id, text) => expect(countTerm(term(id), text, [])).toBe(0))

  it('answers quickly on long hostile text', () => {
    const hostile = 'project '.repeat(2000) + 'a'.repeat(20_000) + ' - '.repeat(5000)
    for (const each of all.terms) expect(countTerm(each, hostile, [])).toBeGreaterThanOrEqual(0)
  })
})

describe('the quick look', () => {
  it('misses no term, whatever the letters', () => {
    const hits = all.terms.flatMap(({ id }) => written.find((each) => each.id === id)!.hits)
    const piece = fc.oneof(
      fc.constantFrom(...hits),
      fc.constantFrom('\u017F', '\u212A', '\u{1F600}', 'é', ' ', '-', '.', '\n', 'ß', 'İ'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    )
    const strange = (text: string): string => text.replaceAll('s', '\u017F').replaceAll('k', '\u212A')
    const one = fc.tuple(piece, fc.boolean()).map(([text, isStrange]) => (isStrange ? strange(text) : text))
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), (parts) => {
        const text = parts.join('')
        const mayStand = looker(ownWords(text), all.terms)
        for (const each of all.terms)
          if (countTerm({ ...each, except: [] }, text, []) > 0)
            expect([each.id, mayStand(each)]).toEqual([each.id, true])
      }),
      { numRuns: 300 },
    )
  })
})

describe('remarks', () => {
  const model = (rest: Partial<OperatingModel>): OperatingModel => ({
    opsready: 1,
    catalogue: 'itil-2011@1.0.0',
    service: { name: 'The Project Service', phase: 'live', outcome: 'The project helps people.' },
    processes: {
      'change-management': {
        owner: 'Project manager',
        how: 'Our "project" plan and `project.yml`, see https://x.example/project. Handover comes later.',
      },
    },
    ...rest,
  })

  it('read what the team typed, never names, roles, code, links or quotations', () => {
    const found = remarksOn(model({}), all, [])
    expect(found.map(({ term: id, count, at }) => [id, count, at])).toEqual([
      ['project', 1, ['/service/outcome']],
      ['handover', 1, ['/processes/change-management/how']],
    ])
  })

  it('leave out names that the organisation uses', () => {
    const named = model({
      service: { name: 'X', phase: 'live', outcome: 'Ask the Project Management Office.' },
      policy: { terms: { accept: ['Project Management Office'] } },
    })
    expect(remarksOn(named, all, []).map(({ term: id }) => id)).not.toContain('project')
    expect(countTerm(term('project'), 'A project, and two projects.', ['project'])).toBe(0)
    expect(
      countTerm(term('project'), 'Ask the Project\nManagement\u00A0Office.', ['Project Management\u00A0Office']),
    ).toBe(0)
  })

  it('count each term once a place, in its level, warnings first', () => {
    const said = all.terms.map(({ id }) => written.find((each) => each.id === id)!.hits[0]!)
    const outcome = [...said, said[0]!].join('\n')
    const found = remarksOn(model({ service: { name: 'X', phase: 'live', outcome }, processes: {} }), all, [])
    expect(found.map(({ term: id }) => id).toSorted()).toEqual(all.terms.map(({ id }) => id).toSorted())
    for (const { term: id, severity } of found) expect([id, severity]).toEqual([id, term(id).severity])
    expect(found.find(({ term: id }) => id === all.terms[0]!.id)!.count).toBeGreaterThan(1)
    const levels = found.map(({ severity }) => severity)
    expect(levels).toEqual(levels.toSorted((a, b) => Number(a === 'info') - Number(b === 'info')))
  })

  it('say nothing of a board that fits the rate', () => {
    const board = model({
      service: { name: 'X', phase: 'live', outcome: 'Each release needs sign-off.' },
      processes: {},
    })
    expect(remarksOn(board, all, []).map(({ term: id }) => id)).toEqual(['sign-off'])
    expect(remarksOn(board, all, ['CR04'])).toEqual([])
  })

  it.each([
    ['business-as-usual', 'It becomes business as\n    usual in May.'],
    ['business-as-usual', 'It becomes business\u00A0as\u00A0usual.'],
    ['business-as-usual', 'It becomes business\u2011as\u2011usual.'],
    ['handover', 'A hand-\nover is planned.'],
    ['empty-words', 'We are\nrobust\nhere.'],
  ])('see %s wherever a line ends: %j', (id, text) => {
    expect(countTerm(term(id), text, [])).toBe(1)
    const found = remarksOn(model({ service: { name: 'X', phase: 'live', outcome: text }, processes: {} }), all, [])
    expect(found.map(({ term: name }) => name)).toEqual([id])
  })

  it.each([
    'Two people at the front end\n\nusers call them.',
    'Both:\n- the end\n- users',
    'Steps:\n1. the end\n2. users',
    '| the end |\n| users |',
  ])('see no term in what stands in two paragraphs or entries: %j', (text) =>
    expect(countTerm(term('end-user'), text, [])).toBe(0),
  )

  it.each(['See docs/project-plan.md.', 'Mail project@team.example (or call).', 'In legacy/project/ there is more.'])(
    'leave out paths and mailboxes: %j',
    (text) => expect(countTerm(term('project'), text, [])).toBe(0),
  )

  it('read words on both sides of a stroke, and a quotation over two lines as one', () => {
    expect(countTerm(term('project'), 'Each project/programme, and/or project.', [])).toBe(2)
    expect(countTerm(term('project'), 'They say "the\nproject" there.', [])).toBe(0)
  })

  it.each(['```\nproject\n```', '“The project ends.”', '> The project ends.', 'See https://x.example/project'])(
    'leave out code, links and quotations: %j',
    (text) => expect(countTerm(term('project'), text, [])).toBe(0),
  )
})
