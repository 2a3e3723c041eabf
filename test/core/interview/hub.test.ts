import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { hub } from '#core/interview/hub.ts'
import { minutesLeft } from '#core/interview/pace.ts'
import { FRESH, WHOLE } from '#core/interview/types.ts'
import { plan } from '#core/interview/plan.ts'
import { assess } from '#core/judgement/assess.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { hubText } from '#report/interview/hub.ts'
import { styleOf } from '#report/style.ts'
import { exampleModel } from '../../support/examples.ts'
import { modelOf, withAnswer } from '../../support/models.ts'

const all = catalogue()
const hubOf = (model: OperatingModel, today = '2026-11-24') =>
  hub(
    model,
    assess(model, all),
    plan({
      model,
      catalogue: all,
      today,
      scope: WHOLE,
      sitting: FRESH,
    }),
  )
const statusOf = (model: OperatingModel, id: string, today?: string) =>
  hubOf(model, today).find(({ practice }) => practice.id === id)!

describe('the task list', () => {
  it('says of each practice where it stands', async () => {
    const model = await exampleModel('examples/licence-renewals')
    expect(statusOf(model, 'change-management')).toMatchObject({
      status: 'completed',
      answered: 6,
      of: 6,
      gatesOpen: 0,
      owner: 'Technical architect',
    })
    expect(statusOf(model, 'it-service-continuity-management')).toMatchObject({ status: 'problem', gatesOpen: 1 })
    expect(statusOf(withAnswer(model, 'change-management.what-changed', undefined), 'change-management').status).toBe(
      'in-progress',
    )
    expect(statusOf(model, 'change-management', '2027-06-01').status).toBe('due')
    const alpha = await exampleModel('.')
    expect(statusOf(alpha, 'incident-management').status).toBe('later')
    expect(statusOf({ ...alpha, processes: {} }, 'change-management').status).toBe('not-started')
  })

  it('is a line a practice where there is room, and a line a stage where there is not, in 80 columns', async () => {
    const lines = hubOf(await exampleModel('examples/licence-renewals'))
    const [high, low] = [hubText(lines, 60, styleOf(0, 80, false)), hubText(lines, 24, styleOf(0, 80, false))]
    expect(high.split('\n').length).toBeGreaterThan(36)
    expect(low.trim().split('\n').length).toBeLessThan(12)
    for (const line of high.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(high).toContain('There is a problem')
  })

  it('says which must-haves are not met in other words than what nobody has answered, however many, in 40 columns and more', () => {
    for (const answer of ['absent', undefined] as const)
      for (const columns of [40, 80, 120]) {
        const lines = hubOf(modelOf('live', () => answer))
        const text = hubText(lines, 60, styleOf(0, columns, false))
        for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(columns)
        expect(text.replaceAll(/\s+/g, ' ')).toMatch(/0 of 8 completed, 1\d must-haves not met/)
        expect(text).not.toMatch(/must-haves? open|not answered/)
      }
  })
})

describe('the pace', () => {
  it('is the median of this sitting, in steps of five minutes, once there is enough to go by', () => {
    expect(minutesLeft([30, 30, 30], 100)).toBeUndefined()
    expect(
      minutesLeft(
        Array.from({ length: 8 }, () => 30),
        100,
      ),
    ).toBe(50)
    expect(minutesLeft([30, 30, 30, 30, 30, 30, 30, 9000], 100)).toBe(50)
    expect(
      minutesLeft(
        Array.from({ length: 8 }, () => 1),
        3,
      ),
    ).toBe(5)
    expect(
      minutesLeft(
        Array.from({ length: 8 }, () => 30),
        0,
      ),
    ).toBeUndefined()
  })
})
