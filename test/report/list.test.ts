import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { ANSWERS, AXES, PHASES, STAGES } from '#core/catalogue/types.ts'
import { VERDICTS } from '#core/judgement/types.ts'
import { entriesOf, explainText } from '#report/explain/index.ts'
import { listMarkdown } from '#report/list/markdown.ts'
import { listText } from '#report/list/text.ts'
import { styleOf } from '#report/style.ts'

const all = catalogue()
const plain = styleOf(0, 80, false)

describe('the list', () => {
  it.each([
    ['discovery', 1],
    ['alpha', 1],
    ['private-beta', 17],
    ['public-beta', 17],
    ['live', 40],
    ['retiring', 11],
  ] as const)('of the phase %s names its %i must-haves, each with its question', (phase, count) => {
    const text = listText(all, phase, plain)
    expect(text.match(/^ {4}must-have /gm)).toHaveLength(count)
    expect(text).toContain(`${count} of them must-haves in ${phase.replace('-', ' ')}`)
  })

  it('says how many practices a phase expects', () => {
    const expecting = (phase: 'discovery' | 'alpha' | 'live') =>
      listText(all, phase, plain).match(/, expects (?:informal|in place|proven)$/gm)?.length
    expect([expecting('discovery'), expecting('alpha'), expecting('live')]).toEqual([4, 19, 30])
  })

  it('is a table of 30 practices and 137 questions as Markdown', () => {
    const [, , ...rows] = listMarkdown(all, undefined).trimEnd().split('\n')
    const numbers = rows.map((row) => row.split('|').slice(6, 10).map(Number))
    const sum = (column: number) => numbers.reduce((total, each) => total + each[column]!, 0)
    expect([rows.length, sum(0), sum(1), sum(2), sum(3)]).toEqual([30, 34, 68, 35, 40])
    expect(listMarkdown(all, 'live').split('\n')[0]).toMatch(/\| Expected \|$/)
  })
})

describe('explain', () => {
  it('knows the words of its own answers, verdicts, axes, phases and stages', () => {
    for (const word of [...ANSWERS, ...VERDICTS, ...AXES, ...PHASES, ...STAGES])
      expect([word, entriesOf(all, word).some(({ kind, id }) => kind === 'word' && id === word)]).toEqual([word, true])
    expect(explainText(entriesOf(all, 'private-beta'), plain)).toContain('incident-management.who-acts')
  })

  it('finds a fact by one of its parts, as --set names it', () => {
    expect(entriesOf(all, 'serviceManager.decides').map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'fact serviceManager',
    ])
    expect(entriesOf(all, 'team.serviceManager.role')).toHaveLength(1)
    expect(entriesOf(all, 'serviceManager.nothing')).toEqual([])
  })
})
