import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { ANSWERS, type Answer } from '#core/catalogue/types.ts'
import { assess } from '#core/judgement/assess.ts'
import type { Evidence, OperatingModel, PracticeModel } from '#core/model/types.ts'

const all = catalogue()

/** The level that counts as shown for one question of change management. */
const shown = (key: string, answer: Answer, rest: Partial<PracticeModel>): number => {
  const model: OperatingModel = {
    opsready: 1,
    catalogue: 'itil-2011@1.0.0',
    service: { name: 'A', phase: 'live' },
    processes: { 'change-management': { answers: { [key]: answer }, ...rest } },
  }
  const { practices } = assess(model, all)
  const states = practices.find(({ practice }) => practice.id === 'change-management')!.states
  return states.find(({ question }) => question.key === key)!.evidencedLevel
}

describe('what shows an answer', () => {
  it.each<[string, Evidence, number]>([
    ['a path of this repository', { path: 'docs/log.md' }, 3],
    ['a path elsewhere, looked at on a day', { repository: 'org/x', path: 'a.md', checked: '2026-11-01' }, 3],
    ['a path elsewhere, without a day', { repository: 'org/x', path: 'a.md' }, 1],
    ['a link that somebody looked at', { link: 'https://wiki.example/a', checked: '2026-11-01' }, 3],
    ['a link without a day', { link: 'https://wiki.example/a' }, 1],
    ['a dated note', { note: 'Shown in the review', checked: '2026-11-01' }, 3],
    ['a note without a day', { note: 'Trust us' }, 1],
    ['the model itself', { path: 'operating-model.yaml' }, 1],
    ['the page', { path: '../gap-analysis.md' }, 1],
    ['the page, looked at on a day', { path: 'gap-analysis.md', checked: '2026-11-01' }, 1],
    ['the page as a folder', { path: 'gap-analysis.md/' }, 1],
    ['the page, the long way', { path: './docs/../gap-analysis.md//./x/..' }, 1],
    ['a folder that holds the page', { path: 'gap-analysis.md/..' }, 3],
    [
      'a page elsewhere that is called alike',
      { repository: 'org/x', path: 'gap-analysis.md', checked: '2026-11-01' },
      3,
    ],
    ['a path with a note and no day', { path: 'docs/log.md', note: 'Here' }, 3],
  ])('%s', (_, evidence, level) => {
    expect(shown('what-changed', 'proven', { evidence: { 'what-changed': [evidence] } })).toBe(level)
  })

  it('lowers nothing that is informal or absent', () => {
    expect(ANSWERS.map((answer) => shown('what-changed', answer, {}))).toEqual([0, 1, 1, 1, 0])
  })

  it.each<[string, Answer, readonly Answer[], number]>([
    ['one person', 'proven', ['proven'], 1],
    ['two who agree with the team', 'in-place', ['in-place', 'in-place'], 2],
    ['two who agree, below the team', 'proven', ['in-place', 'in-place'], 2],
    ['two who agree that it is not there', 'proven', ['absent', 'absent'], 1],
    ['two who do not know', 'proven', ['unknown', 'unknown'], 1],
    ['two who differ', 'proven', ['in-place', 'proven'], 1],
    ['two who agree, and one who differs', 'in-place', ['in-place', 'informal', 'in-place'], 2],
  ])('%s, asked whether it is understood', (_, answer, said, level) => {
    const voices = Object.fromEntries(said.map((each, index) => [`Person ${index}`, { 'change-results-known': each }]))
    expect(shown('change-results-known', answer, { voices })).toBe(level)
  })
})
