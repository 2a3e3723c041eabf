/** What can be said of a question, and what is said to those who are asked. */

import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { why } from '#report/interview/why.ts'
import { styleOf } from '#report/style.ts'
import { opsready } from '../support/cli.ts'
import { FACTS, inTurn } from '../support/interview.ts'
import { action, memoryHost } from '../support/memory-host.ts'
import { accepting, modelOf } from '../support/models.ts'

const all = catalogue()
const ID = 'change-management.policy-written'
const PRACTICE = 'change-management'

/** What the judgement makes of one question. */
const stateOf = (model: OperatingModel, id: string) =>
  assess(model, all)
    .practices.flatMap(({ states }) => states)
    .find(({ question }) => question.id === id)

describe('row 25: skipped, unknown, out of scope and accepted are four different things', () => {
  const live = (answer: Parameters<typeof modelOf>[1], service = {}) =>
    modelOf('live', answer, { service: { name: 'A', phase: 'live', ...service } })
  const open = live(() => undefined)

  it('skipped: nothing is written, and it is asked again', async () => {
    const host = memoryHost({ files: { 'operating-model.yaml': FACTS }, script: inTurn(action('skip')) })
    await opsready(host, 'assess', ID)
    expect(host.text('operating-model.yaml')).toBe(FACTS)
    expect(assess(open, all).counts).toMatchObject({ unanswered: assess(open, all).counts.questions })
  })

  it('unknown: an answer, worth nothing, and counted apart', () => {
    const unknown = live(({ id }) => (id === ID ? 'unknown' : undefined))
    const { counts } = assess(unknown, all)
    expect([counts.unknown, counts.questions - counts.unanswered]).toEqual([1, 1])
    expect(stateOf(unknown, ID)).toMatchObject({ answer: 'unknown', level: 0 })
  })

  it('out of scope: by a fact only, and out of the count', () => {
    const without = live(() => undefined, { storesData: false })
    expect(assess(without, all).counts.questions).toBeLessThan(assess(open, all).counts.questions)
    expect(stateOf(without, 'it-service-continuity-management.restore-proven')).toBeUndefined()
  })

  it('accepted: with a reason, a name and an end; the level stays what it is', () => {
    const absent = live(() => 'absent')
    const accepted = accepting(absent, [ID])
    expect(stateOf(accepted, ID)).toMatchObject({ level: 0, acceptance: { until: '2026-12-01' } })
    const [before, after] = [assess(absent, all), assess(accepted, all)]
    expect(after.axes).toEqual(before.axes)
    expect(after.counts.accepted).toBe(before.counts.accepted + 1)
  })
})

describe('row 26: a note and evidence for each answer; an owner and a review for each practice', () => {
  it('come from the interview into the file, and from the file into the reports', async () => {
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS },
      edit: () => 'First.\n\nSecond: a longer line.\n',
      script: inTurn(
        'Architect',
        'With a pipeline.',
        [],
        'in-place',
        'link',
        'https://wiki.example/x',
        '2026-11-20',
        action('back'),
        action('editor'),
        'in-place',
        ...Array.from({ length: 5 }, () => 'absent'),
        'yes',
        'Service manager, Architect',
      ),
    })
    await opsready(host, 'assess', PRACTICE)
    const [first] = all.practice(PRACTICE)!.questions
    expect(host.text('operating-model.yaml')).toContain(
      ['    owner: Architect', '    how: With a pipeline.', '    implementations: []'].join('\n'),
    )
    expect(host.text('operating-model.yaml')).toContain(
      [
        '    evidence:',
        `      ${first!.key}:`,
        '        - link: https://wiki.example/x',
        '          checked: 2026-11-20',
        '    notes:',
        `      ${first!.key}: |-`,
        '        First.',
        '',
        '        Second: a longer line.',
        '    reviewed: {on: 2026-11-24, by: [Service manager, Architect], catalogue: 1.0.0}',
      ].join('\n'),
    )
    const page = host.text('gap-analysis.md')!
    for (const said of ['Architect', 'With a pipeline']) expect(page).toContain(said)
    const { out } = await opsready(host, 'gaps', '--json')
    expect(JSON.parse(out)).toMatchObject({ figures: { counts: { evidenced: 1 } } })
  })
})

describe('row 27: at each question it can be asked why, and the answer names its source', () => {
  it.each(all.questions.map(({ id }) => id))('%s', (id) => {
    const question = all.question(id)!
    const practice = all.practice(question.practice)!
    const said = why({ kind: 'question', id, practice, question, gate: false }, all, styleOf(0, 80, true)).replaceAll(
      /\s+/g,
      ' ',
    )
    for (const part of [practice.purpose, practice.problem, question.answers.proven]) expect(said).toContain(part)
    expect(said).toContain(`ITIL 2011 calls it ${practice.officialName}`)
    expect(said).toContain('Source. ')
    expect(said).toContain(`opsready explain ${id}`)
  })

  it('every fact says why it is asked', () => {
    for (const fact of all.facts)
      expect(why({ kind: 'fact', id: fact.id, fact }, all, styleOf(0, 80, true))).toContain('Why we ask')
  })
})
