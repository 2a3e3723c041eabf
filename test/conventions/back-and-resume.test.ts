/** The way through an interview: back, saved, resumed, and only what is new. */

import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { givenChange } from '#core/interview/given.ts'
import { scopeChange } from '#core/interview/parked.ts'
import { FRESH, WHOLE } from '#core/interview/types.ts'
import { asModel } from '#core/interview/draft.ts'
import { plan, wanted } from '#core/interview/plan.ts'
import { inScope } from '#core/judgement/scope.ts'
import { withChange } from '#core/model/value.ts'
import { factsOf } from '#core/model/facts.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { opsready } from '../support/cli.ts'
import { exampleModel } from '../support/examples.ts'
import { nextCatalogue } from '../support/next-catalogue.ts'
import { FACTS, inTurn, questionAt } from '../support/interview.ts'
import { action, memoryHost } from '../support/memory-host.ts'
import { anyModel } from '../support/models.ts'
import { CTRL_C, ENTER, hasPty, terminal } from '../support/pty.ts'
import { emptyFolder, write } from '../support/repository.ts'

const all = catalogue()
const modelIn = (cwd: string): string => readFileSync(join(cwd, 'operating-model.yaml'), 'utf8')
const service = (model = FACTS): string => {
  const cwd = emptyFolder()
  write(cwd, { 'operating-model.yaml': model })
  return cwd
}
const planned = (model: OperatingModel, from = all) =>
  plan({
    model,
    catalogue: from,
    today: '2026-11-24',
    scope: WHOLE,
    sitting: FRESH,
  })

describe.skipIf(!hasPty)('row 19: Esc goes back, the old answer is there', () => {
  it('under the cursor of a list, and in a field', async () => {
    const cwd = service()
    const run = terminal({ cwd, args: ['assess', 'problem-management'] })
    await run.read(/owns this here[^✓]*?Esc menu/)
    run.send(`Team lead${ENTER}`)
    await run.read(/\? How do you do this here[^✓]*?Esc menu/)
    await run.menu('Back')
    await run.read(/\? Which role owns this here[^✓]*?\n❯ Team lead/)
    run.send(CTRL_C)
    await run.closed
    const again = terminal({
      cwd,
      args: ['assess', 'change-management.what-changed', 'change-management.policy-written'],
    })
    const what = all.question('change-management.what-changed')!
    await again.choose(what.answers.informal.slice(0, 20))
    await again.read(/\? When someone[^✓]*?Esc menu/)
    await again.menu('Back')
    expect(await again.read(/Esc menu/)).toContain(`❯ ${what.answers.informal.slice(0, 20)}`)
    again.send(CTRL_C)
    await again.closed
  })
})

describe('row 20: a changed answer plans the rest anew, and parks what falls away', () => {
  const change = fc.constantFrom(
    'storesData=no',
    'storesData=yes',
    'userInterface=no',
    'exposesApi=yes',
    'thirdParties=none',
    'personalData=none',
    'replacesExisting=no',
    'releaseFrequency=half-yearly-or-less',
    'phase=alpha',
    'phase=live',
    'phase=retiring',
  )

  it('after any facts in any order: no answer is gone, what falls away is named, and only what applies is asked', () => {
    fc.assert(
      fc.property(anyModel, fc.array(change, { minLength: 1, maxLength: 5 }), (model, said) => {
        let now: OperatingModel = model
        for (const each of said) {
          const given = givenChange(each, all)
          if (!given.ok) throw new Error(given.fault.message)
          const next = withChange(now, given.change) as OperatingModel
          const applies = (of: OperatingModel) => all.questions.filter((q) => inScope(q, factsOf(of, all)))
          const gone = applies(now).filter((question) => !applies(next).includes(question))
          expect(scopeChange(now, next, all).left).toEqual(gone)
          now = next
        }
        expect([now.processes, now.functions]).toEqual([model.processes, model.functions])
        const fact = factsOf(asModel(now), all)
        for (const { step } of planned(now))
          if (step.kind === 'question') expect(inScope(step.question, fact)).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('in a sitting: said by name, kept in the file, and asked again when the fact comes back', async () => {
    const answered = FACTS.replace('storesData: false', 'storesData: true').concat(
      'processes:\n  it-service-continuity-management:\n    answers:\n      restore-proven: proven\n',
    )
    const host = memoryHost({ files: { 'operating-model.yaml': answered }, script: inTurn('false') })
    await opsready(host, 'assess', 'storesData')
    expect(host.said().replaceAll(/\s+/g, ' ')).toContain(
      'They stay in the file: it-service-continuity-management.restore-proven.',
    )
    expect(host.text('operating-model.yaml')).toContain('restore-proven: proven')
    expect((await opsready(host, 'assess', '--no-input', '--set', 'storesData=yes')).err).not.toContain(
      'restore-proven=',
    )
  })
})

describe.skipIf(!hasPty)('row 21: each answer is saved, Ctrl-C loses nothing, 130', () => {
  it('at the seventh question six answers are in the file', async () => {
    const cwd = service()
    const run = terminal({ cwd, args: ['assess', '--gates'] })
    for (let count = 0; count < 6; count += 1) {
      await run.read(new RegExp(String.raw`${count} of \d+ answered[^✓]*?Esc menu`))
      run.send(ENTER)
    }
    await run.read(/6 of \d+ answered[^✓]*?Esc menu/)
    run.send(CTRL_C)
    expect(await run.closed).toBe(130)
    expect(modelIn(cwd).match(/^ {6}[a-z-]+: absent$/gm)).toHaveLength(6)
    expect(run.raw()).toContain('Saved. Resume with: opsready assess')
  })
})

describe('row 22: a sitting goes on at the first open question, and asks nothing again', () => {
  it('twice broken off, the third begins where the second ended', async () => {
    const asked: (string | undefined)[] = []
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS },
      script: (ask, count) => {
        asked.push(questionAt(ask)?.id)
        return count % 4 === 3 ? action('save') : 'absent'
      },
    })
    for (let sitting = 0; sitting < 3; sitting += 1) await opsready(host, 'assess', '--gates')
    const [first, second, third] = [asked.slice(0, 4), asked.slice(4, 8), asked.slice(8, 12)]
    expect([second[0], third[0]]).toEqual([first[3], second[3]])
    expect(new Set(asked).size).toBe(10)
  })
})

describe('row 23: only new, changed and due questions are asked', () => {
  it('a catalogue that adds two: exactly the two are asked, in a service that had finished', async () => {
    const finished = await exampleModel('examples/parking-permits')
    const next = nextCatalogue({
      'change-management': { added: ['one-more'] },
      'problem-management': { added: ['another'] },
    })
    expect(wanted(planned(finished, next)).map(({ id }) => id)).toEqual([
      'change-management.one-more',
      'problem-management.another',
    ])
    expect(wanted(planned(finished))).toEqual([])
  })
})

describe('row 24: one answer or a glob can be asked for', () => {
  it.each([
    [['change-management.what-changed'], 1],
    [['change-management.*'], 'the practice'],
    [['*.what-changed', '*.emergency-path'], 2],
  ] as const)('assess %j', async (ids, expected) => {
    const asked: string[] = []
    const host = memoryHost({
      files: { 'operating-model.yaml': FACTS },
      script: (ask) => {
        const id = questionAt(ask)?.id
        if (id !== undefined) asked.push(id)
        return action('skip')
      },
    })
    expect((await opsready(host, 'assess', ...ids)).code).toBe(0)
    expect(asked).toHaveLength(
      expected === 'the practice' ? all.practice('change-management')!.questions.length : expected,
    )
    for (const id of asked) expect(id).toMatch(/^change-management\./)
  })
})
