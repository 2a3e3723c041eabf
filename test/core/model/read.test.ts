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
      'entry 1 of `thirdParties` lacks `name`.',
      '`outcome` (In one sentence, who can do what because this service exists?) has no value. | Write a value, or remove the line.',
      '"in place" is not a value of `what-changed` (',
      '| Did you mean in-place?',
      'Nothing is called `wat-changed` in `answers`',
      '| Did you mean what-changed?',
      '| Did you mean approval-board-for-every-change?',
      '`team` (',
      'must be a group of keys.',
      'Nothing is called `extra` in a model. | Remove it, or begin its name with x- to keep something of your own.',
    ])
      expect(said.join('\n')).toContain(part)
  })

  it.each([
    [
      'a second name is missing',
      'by: Me',
      '11:5 change-management.approval-fits-risk is a must-have, so accepting it needs a second name.',
    ],
    [
      'the owner approves',
      'by: Me\n    approvedBy: Head',
      '14:5 change-management.approval-fits-risk is a must-have, and "Head" owns the practice.',
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
      '1:1 This file is not an operating model. | Run `opsready init` for a first one, or name another file.',
    ])
    expect((await faults('')).length).toBe(1)
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
