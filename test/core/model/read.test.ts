import { describe, expect, it } from 'vitest'
import { readModel } from '#core/model/read.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const HEAD = 'opsready: 1\ncatalogue: itil-2011@1.0.0\nservice:\n  name: A\n  phase: live\n'

/** `line:column sentence | fix` for each fault. */
const faults = async (text: string, draft = false) => {
  const reading = await readModel(bytes(text), 'm.yaml', draft)
  return reading.ok
    ? []
    : reading.faults.map(({ message, fix, location }) => `${location!.line}:${location!.column} ${message} | ${fix}`)
}

describe('what is wrong with a model', () => {
  it('is said all at once, each in the words of the question, with its place and the nearest right value', async () => {
    const text = `${HEAD}  users: [public, publc]
  availabilityTarget: 150
  nextPeakOn: 2026-02-30
  thirdParties:
    - {kind: payment}
  outcome:
processes:
  change-management:
    answers:
      what-changed: in place
      wat-changed: proven
    implementations: [approval-bord-for-every-change]
    reviewed: {on: yesterday, by: []}
team: []
extra: 1
`
    const said = await faults(text)
    expect(said.map((each) => each.split(' ')[0])).toEqual([
      '6:19',
      '7:3',
      '8:3',
      '10:7',
      '11:3',
      '15:7',
      '16:7',
      '17:23',
      '18:5',
      '18:16',
      '18:31',
      '19:1',
      '20:1',
    ])
    for (const part of [
      '"publc" is not a value of entry 2 of `users`. | Did you mean public?',
      '150 is too large for `availabilityTarget`',
      '| Give a number that is at most 100.',
      '"2026-02-30" cannot be `nextPeakOn`',
      'Entry 1 of `thirdParties` lacks `name`.',
      '`outcome` (In one sentence, who can do what because this service exists?) has no value. | Write a value. Or remove the line.',
      '"in place" is not a value of `what-changed` (',
      '| Did you mean in-place?',
      'There is nothing called `wat-changed` in the answers of Change management.',
      '| Did you mean what-changed?',
      '| Did you mean approval-board-for-every-change?',
      '`team` must be a group of keys.',
      'There is nothing called `extra` in a model. | Remove it, or begin its name with x- to keep something of your own.',
    ])
      expect(said.join('\n')).toContain(part)
  })

  it.each([
    ['  phase:', '`phase` (Which phase', '| Use one of: discovery, alpha,'],
    ['  name: 2024', '`name` (What is the service called?) must be text. | Put it in quotes: "2024".'],
    ['  name: ""', '`name` (What is the service called?) is empty. | Write a value.'],
    [
      '  users: public',
      '`users` (Who uses it? Choose all that apply.) must be a list. | Write it as a list: [public].',
    ],
    ['  users: [public, public]', 'names public twice. | Remove one of them.'],
    ['  storesData: yes', 'must be true or false. | Write true, without quotes.'],
    ['  availabilityTarget: 99.9%', 'must be a number. | Write the number alone: 99.9.'],
    ['  rtoMinutes: "30"', 'must be a whole number. | Write the number alone: 30.'],
    // Four hours are not four minutes, and a comma may be a point: no number is made of them.
    ['  rtoMinutes: 4h', '| Write only a whole number, in the unit that is asked for.'],
    ['  rtoMinutes: 1_000', '| Write only a whole number, in the unit that is asked for.'],
    ['  rtoMinutes: "1.5"', '| Write only a whole number, in the unit that is asked for.'],
    ['  rtoMinutes: 1.5', 'must be a whole number. | Write a whole number.'],
    ['  rtoMinutes: -5', '-5 is too small for `rtoMinutes`'],
    [
      '  availabilityTarget: 99,9',
      '| Write only a number, in the unit that is asked for, with a point before decimals.',
    ],
    ['  availabilityTarget: 0.999', '0.999 is too small for `availabilityTarget`'],
    ['  availabilityTarget: 100.1', '100.1 is too large for `availabilityTarget`'],
    ['  roles: [developer]', 'There is nothing called `roles` in `service`. | Move it under `team`.'],
    ['roles: [developer]', 'There is nothing called `roles` in a model. | Move it under `team`.'],
    ['functions:\n  change-management: {}', 'in `functions`. | Move it under `processes`.'],
    ['processes:\n  change-management: {what-changed: proven}', '| Move it under `answers`.'],
    ['processes:\n  change-management:\n    answers: {owner: Me}', '| Move it beside `answers`.'],
    [
      'processes:\n  change-management:\n    answers: {who-acts: proven}',
      'in the answers of Change management. | It is a question of incident-management: move it there.',
    ],
    [
      'processes:\n  change-management:\n    voices: {Developer: {what-changed: proven}}',
      "people's own answers to it are not kept. Ask one of these: change-results-known.",
    ],
    [
      'processes:\n  change-management:\n    evidence: {what-changed: docs/log.md}',
      'must be a list. | Write each entry on lines of its own',
    ],
    [
      'processes:\n  change-management:\n    evidence: {what-changed: [{checked: 2026-01-01}]}',
      'Entry 1 of `what-changed` names none of path, link and note.',
    ],
    [
      'accepted:\n  - {question: change-management.what-changed, rule: CR01, reason: x, by: Me, from: 2026-01-01, until: 2026-02-01}',
      'Entry 1 of `accepted` names more than one of question, rule and finding.',
    ],
  ])('%j is answered with what to write instead', async (line, ...expected) => {
    const key = /^ {2}(name|phase):/.exec(line)?.[1]
    const head = key === undefined ? HEAD : HEAD.replace(new RegExp(`^  ${key}: .*\\n`, 'm'), '')
    const said = await faults(`${head}${line}\n`)
    expect(said).toHaveLength(1)
    for (const part of expected) expect(said[0]).toContain(part)
  })

  it('is said together with what only the catalogue can tell', async () => {
    const text = `${HEAD}processes:
  change-management: {answers: {what-changed: inform}}
  problem-management: {coveredBy: incident-management}
  incident-management: {coveredBy: event-management}
accepted:
  - {rule: CR01, reason: x, by: Me, from: 2026-01-01}
  - {question: a.b, reason: x, by: Me, from: 2026-01-01, until: 2026-02-01}
`
    expect((await faults(text)).map((each) => each.split(' | ')[0]!.replace(/ \(.*\)/, ''))).toEqual([
      '7:33 "inform" is not a value of `what-changed`.',
      '8:24 problem-management is covered by incident-management, which is itself covered by another.',
      '11:5 Entry 1 of `accepted` lacks `until`.',
      '12:6 No question is called "a.b".',
    ])
  })

  it.each([
    [
      'a second name is missing',
      'by: Me',
      '11:5 change-management.approval-fits-risk is a must-have, so accepting it needs a second name.',
    ],
    [
      'the owner approves',
      'by: Me\n    approvedBy: head',
      '14:5 change-management.approval-fits-risk is a must-have, and "head" owns the practice.',
    ],
    ['it lasts too long', 'by: Me\n    approvedBy: Other', 'at most 90 days; this is 151.'],
  ])('a must-have is accepted, and %s', async (_, by, expected) => {
    const text = `${HEAD}processes:
  change-management:
    owner: Head
    answers: {approval-fits-risk: absent}
accepted:
  - question: change-management.approval-fits-risk
    reason: We wait.
    ${by}
    from: 2026-01-01
    until: 2026-06-01
`
    expect((await faults(text)).join('\n')).toContain(expected)
  })

  it.each([
    ['question: change-management.polcy-written', 'Did you mean change-management.policy-written?'],
    ['rule: CR1', 'Did you mean CR01'],
    ['question: change-management.policy-written\n    until: 2025-01-01', 'Give an end that is later than the start.'],
  ])('an acceptance of %s', async (what, expected) => {
    const until = what.includes('until') ? '' : '    until: 2026-06-01\n'
    const said = await faults(
      `${HEAD}accepted:\n  - ${what}\n    reason: x\n    by: Me\n    from: 2026-01-01\n${until}`,
    )
    expect(said.join('\n')).toContain(expected)
  })

  it('is said of what is no model at all', async () => {
    expect(await faults('- a\n')).toEqual([
      '1:1 This file is not an operating model. | Name another file; or move this one away, and run `opsready init` for a first model.',
    ])
    for (const text of ['', ' \n\n', '# nothing\n\n# yet\n', '---\n'])
      expect((await faults(text)).map((each) => each.replace(/^1:\d /, ''))).toEqual([
        'There is no operating model in this file: it is empty, or has only comments. | Name another file; or move this one away, and run `opsready init` for a first model.',
      ])
    expect((await faults('opsready: 1\n')).map((each) => each.split('|')[0])).toEqual([
      '1:1 The model lacks `catalogue`. ',
      '1:1 The model lacks `service`. ',
    ])
  })
})

describe('a draft', () => {
  it('may lack its name and phase, and nothing else', async () => {
    expect(await faults('service:\n  outcome: We begin.\n', true)).toEqual([])
    expect((await faults('service:\n  phase: beta\n', true)).length).toBe(1)
  })
})

describe('a newer format', () => {
  it('is read as far as it is known, and said to be newer', async () => {
    const reading = await readModel(
      bytes(`${HEAD.replace('opsready: 1', 'opsready: 2')}  fresh: 1\nnew: {a: 1}\n`),
      'm.yaml',
    )
    expect(reading).toMatchObject({ ok: true, newer: true })
    const wrong = await readModel(bytes(HEAD.replace('opsready: 1', 'opsready: 2').replace('live', 'beta')), 'm.yaml')
    expect(wrong.ok).toBe(false)
  })
})

describe('keys of one’s own', () => {
  it('are kept wherever they begin with x-', async () => {
    const text = `${HEAD}  x-code: 7\nx-top: [1]\nprocesses:\n  change-management:\n    x-mine: {a: b}\n    answers: {what-changed: proven, x-note: hi}\n`
    expect(await faults(text)).toEqual([])
  })
})
