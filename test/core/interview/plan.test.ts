import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { givenChange } from '#core/interview/given.ts'
import { isNamed, unnamed } from '#core/interview/named.ts'
import { type Draft } from '#core/interview/draft.ts'
import { openGroups, plan, wanted } from '#core/interview/plan.ts'
import { progressAt } from '#core/interview/progress.ts'
import { FRESH, type Scope, WHOLE } from '#core/interview/types.ts'
import { exampleModel } from '../../support/examples.ts'

const all = catalogue()
const EVERYTHING = WHOLE
const TODAY = '2026-11-24'

const planOf = (model: Draft, scope: Scope = EVERYTHING, today = TODAY, touched: readonly string[] = []) => {
  const planning = { model, catalogue: all, today, scope }
  return plan({ ...planning, sitting: { ...FRESH, touched: new Set(touched), groups: openGroups(planning) } })
}
const ids = (...said: Parameters<typeof planOf>) => wanted(planOf(...said)).map(({ id }) => id)

describe('what is asked', () => {
  it('is only what everybody can say, while the phase is not known', () => {
    const first = ids({ opsready: 1, catalogue: 'itil-2011@1.0.0' })
    expect(first.slice(0, 3)).toEqual(['name', 'outcome', 'phase'])
    expect(first.every((id) => all.fact(id)?.asked === 'everybody')).toBe(true)
  })

  it('begins with the name and the phase where a practice or a question is named, and with no other fact', () => {
    const named = (service: object, ...patterns: readonly string[]) =>
      ids({ opsready: 1, catalogue: 'itil-2011@1.0.0', service } as Draft, { ...EVERYTHING, ids: patterns })
    for (const pattern of ['change-management', 'change-management.what-changed', 'change-*'])
      expect(named({}, pattern)).toEqual(['name', 'phase'])
    expect(named({}, 'storesData')).toEqual(['storesData'])
    expect(named({ name: 'A' }, 'change-management.what-changed')).toEqual(['phase'])
    expect(named({ phase: 'live' }, 'change-management.what-changed', 'storesData')).toEqual([
      'name',
      'storesData',
      'change-management.what-changed',
    ])
    expect(named({ name: 'A', phase: 'live' }, 'change-management.what-changed')).toEqual([
      'change-management.what-changed',
    ])
  })

  it('is nothing of a service that has answered all', async () => {
    for (const name of ['licence-renewals', 'parking-permits', 'trade-statistics'])
      expect(ids(await exampleModel(`examples/${name}`))).toEqual([])
  })

  it('is a practice again when its review is due, and only to be confirmed', async () => {
    const model = await exampleModel('examples/parking-permits')
    expect(ids(model, EVERYTHING, '2027-04-13')).toEqual([])
    const due = ids(model, EVERYTHING, '2027-04-14')
    expect(due).toHaveLength(30)
    expect(due.every((id) => id.endsWith('.confirm'))).toBe(true)
  })

  it('is a question again when its words have changed since the review', async () => {
    const model = await exampleModel('examples/parking-permits')
    const earlier = {
      ...model,
      processes: {
        ...model.processes,
        'problem-management': {
          ...model.processes!['problem-management'],
          reviewed: { on: '2026-10-14', by: ['x'], catalogue: '0.9.0' },
        },
      },
    }
    expect(ids(earlier)).toEqual(all.practice('problem-management')!.questions.map(({ id }) => id))
  })

  it('is everything with --all, also what the phase does not expect', async () => {
    const model = await exampleModel('examples/licence-renewals')
    const everything = ids(model, { ...EVERYTHING, all: true })
    expect(everything.length).toBeGreaterThan(ids(model).length + 200)
  })

  it('is what is named, by id, by glob and by stage, answered or not', async () => {
    const model = await exampleModel('examples/trade-statistics')
    const asked = (...patterns: readonly string[]) => ids(model, { ...EVERYTHING, ids: patterns })
    expect(asked('change-management.what-changed')).toEqual(['change-management.what-changed'])
    expect(asked('*.restore-proven')).toEqual(['it-service-continuity-management.restore-proven'])
    expect(asked('phase', 'service.users')).toEqual(['phase', 'users'])
    expect(asked('approvalEveryDays')).toEqual(['approvalEveryDays'])
    expect(asked('problem-management').slice(0, 3)).toEqual([
      'problem-management.owner',
      'problem-management.how',
      'problem-management.implementations',
    ])
    expect(asked('service-design.*').some((id) => id.startsWith('availability-management.'))).toBe(true)
    expect(asked('service-design.*').some((id) => id.startsWith('change-management.'))).toBe(false)
  })

  it('names what is not known, with what is near', () => {
    expect(
      unnamed(['change-management', '*.restore-proven', 'service.phase', 'nonsense', 'chang-management'], all),
    ).toEqual([
      { pattern: 'nonsense', near: [] },
      { pattern: 'chang-management', near: expect.arrayContaining(['change-management']) as string[] },
    ])
  })

  it('does not take a dot or a bracket in a name for more than itself', () => {
    const step = planOf({ opsready: 1, catalogue: '' })[0]!.step
    expect([
      isNamed(step, ['n.me']),
      isNamed(step, ['nam']),
      isNamed(step, ['na*']),
      isNamed(step, ['[name]']),
    ]).toEqual([false, false, true, false])
  })
})

describe('progress', () => {
  it('counts what is answered of what is in play, and the place in its practice', async () => {
    const model = await exampleModel('examples/parking-permits')
    const steps = planOf(model, { ...EVERYTHING, ids: ['change-management'] })
    const third = steps.find(({ step }) => step.id === 'change-management.what-changed')!.step
    expect(progressAt(steps, third)).toMatchObject({ place: 3, of: 6 })
  })
})

describe('--set', () => {
  it('reaches every question and every fact', () => {
    const said = [
      ...all.questions.map(({ id }) => `${id}=unknown`),
      ...all.facts.flatMap(({ id, kind, values, fields }) => {
        if (kind === 'object')
          return (fields ?? []).map((field) => `${id}.${field.id}=${field.kind === 'boolean' ? 'yes' : 'x'}`)
        if (kind === 'boolean') return [`${id}=no`]
        if (values !== undefined) return [`${id}=${Object.keys(values)[0]!}`]
        if (kind === 'date') return [`${id}=2026-11-24`]
        return [`${id}=${kind === 'string' || kind === 'list' ? 'x' : '60'}`]
      }),
    ]
    expect(said.map((each) => givenChange(each, all)).filter(({ ok }) => !ok)).toEqual([])
  })
})
