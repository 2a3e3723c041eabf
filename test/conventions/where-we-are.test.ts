/** Where a team is: the task list, the check of its answers, and counts that stay true. */

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { ANSWERS } from '#core/catalogue/types.ts'
import { FRESH, WHOLE } from '#core/interview/types.ts'
import { plan } from '#core/interview/plan.ts'
import { progressAt } from '#core/interview/progress.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { opsready } from '../support/cli.ts'
import { diligent, FACTS, plain } from '../support/interview.ts'
import { action, memoryHost } from '../support/memory-host.ts'
import { anyModel, withAnswer } from '../support/models.ts'
import { CTRL_C, hasPty, terminal } from '../support/pty.ts'
import { emptyFolder, write } from '../support/repository.ts'

const all = catalogue()

describe.skipIf(!hasPty)('row 28: a task list at each start, and any order', () => {
  it.each([
    [200, 60, 'every practice'],
    [80, 24, 'every stage'],
  ] as const)('%i columns and %i rows show %s', async (columns, rows, shown) => {
    const cwd = emptyFolder()
    write(cwd, { 'operating-model.yaml': FACTS.replace('private-beta', 'alpha') })
    const run = terminal({ cwd, args: ['assess'], columns, rows })
    const screen = await run.read(/Esc menu/)
    const names = shown === 'every practice' ? all.practices.map(({ name }) => name) : ['Service Strategy', 'Functions']
    for (const name of names) expect(screen).toContain(name)
    if (rows === 60) for (const status of ['Not yet started', 'Not expected yet']) expect(screen).toContain(status)
    await run.menu('Go to another practice')
    await run.choose('Service Operation')
    await run.choose('Problem management')
    await run.read(/── Problem management/)
    run.send(CTRL_C)
    await run.closed
  })
})

describe('row 29: a check of the answers after each practice, with Change', () => {
  it('a change returns to the check, and nothing is confirmed before somebody says so', async () => {
    const asked: string[] = []
    const practice = all.practice('problem-management')!
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS.replace('private-beta', 'live') },
      script: (ask, count) => {
        asked.push(plain(ask))
        const checks = asked.filter((each) => each === 'Is this how it is?').length
        if (ask.message === 'Is this how it is?') return checks === 1 ? 'change' : 'later'
        if (ask.message === 'Which one?') return practice.questions[0]!.id
        return checks === 1 && ask.choices.includes('unknown') ? 'unknown' : diligent(ask, count)
      },
    })
    await opsready(host, 'assess', practice.id)
    expect(asked.slice(-4)).toEqual([
      'Is this how it is?',
      'Which one?',
      practice.questions[0]!.text.replaceAll(/\s+/g, ' '),
      'Is this how it is?',
    ])
    expect(host.text('operating-model.yaml')).toContain(`${practice.questions[0]!.key}: unknown`)
    expect(host.text('operating-model.yaml')).not.toContain('reviewed')
  })
})

describe('row 30: progress in counts that stay true under branching', () => {
  const planned = (model: OperatingModel) =>
    plan({
      model,
      catalogue: all,
      today: '2026-11-24',
      scope: WHOLE,
      sitting: FRESH,
    })

  it('no count is ever above the longest way, and each answer is counted once', () => {
    fc.assert(
      fc.property(anyModel, fc.nat(), fc.constantFrom(...ANSWERS), (model, by, answer) => {
        const steps = planned(model)
        const questions = steps.filter(({ step }) => step.kind === 'question')
        const { step } = questions[by % questions.length]!
        const { place, of, answered, total, gatesOpen } = progressAt(steps, step)
        expect([place >= 1, place <= of, answered <= total, total <= all.questions.length]).toEqual([
          true,
          true,
          true,
          true,
        ])
        expect(gatesOpen).toBeLessThanOrEqual(total - answered)
        const wasOpen = questions.some((each) => each.step.id === step.id && each.reason === 'open')
        const after = progressAt(planned(withAnswer(model, step.id, answer)), step)
        expect([after.total, after.answered]).toEqual([total, answered + (wasOpen ? 1 : 0)])
      }),
      { numRuns: 100 },
    )
  })

  it('ends at all of all', async () => {
    const host = memoryHost({ files: { 'operating-model.yaml': FACTS }, script: diligent })
    expect((await opsready(host, 'assess')).code).toBe(0)
    const counts = [...host.said().matchAll(/(\d+) of (\d+) answered/g)].map(([, answered, total]) => [
      Number(answered),
      Number(total),
    ])
    expect(counts.length).toBeGreaterThan(50)
    expect(counts.at(-1)![0]).toBe(counts.at(-1)![1]! - 1)
  })

  it('the time that is left is told in the team’s own pace, not before it is known', async () => {
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS },
      secondsEach: 60,
      script: (ask, count) => (count < 30 ? diligent(ask, count) : action('save')),
    })
    await opsready(host, 'assess')
    const [first] = host.said().split(/about \d+ minutes/)
    expect(first!.match(/of \d+ answered/g)!.length).toBeGreaterThan(8)
  })
})
