import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { news } from '#core/interview/news.ts'
import { FRESH, WHOLE } from '#core/interview/types.ts'
import { plan, wanted } from '#core/interview/plan.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { exampleModel } from '../../support/examples.ts'
import { type Moves, nextCatalogue } from '../../support/next-catalogue.ts'

const FINISHED = await exampleModel('examples/parking-permits')

/** Ids of the questions that a default sitting asks. */
const asked = (model: OperatingModel, moves: Readonly<Record<string, Moves>>): readonly string[] =>
  wanted(
    plan({
      model,
      catalogue: nextCatalogue(moves),
      today: '2026-11-24',
      scope: WHOLE,
      sitting: FRESH,
    }),
  ).map(({ id }) => id)

describe('what the catalogue has brought', () => {
  it('is nothing while the model answers this version', () => {
    expect(news(FINISHED, catalogue())).toBeUndefined()
    expect(asked(FINISHED, {})).toEqual([])
  })

  it('is told apart: new, reworded, renamed, retired; only what has something to ask is asked', () => {
    const moves = {
      'problem-management': { added: ['brand-new'] },
      'change-management': {
        reworded: ['what-changed'],
        renamed: { 'emergency-path': 'urgent-path' },
        retired: ['policy-written'],
      },
    }
    expect(news(FINISHED, nextCatalogue(moves))).toMatchObject({
      from: '1.0.0',
      to: '1.1.0',
      added: [{ id: 'problem-management.brand-new' }],
      reworded: [{ id: 'change-management.what-changed' }],
      renamed: [{ question: { id: 'change-management.urgent-path' }, from: 'change-management.emergency-path' }],
      retired: ['change-management.policy-written'],
    })
    expect(asked(FINISHED, moves)).toEqual([
      'change-management.what-changed',
      'change-management.urgent-path',
      'problem-management.brand-new',
    ])
  })

  it('asks a reworded question again also where the practice was never reviewed', () => {
    const processes = { ...FINISHED.processes }
    const { reviewed: _, ...unreviewed } = processes['change-management']!
    const model = { ...FINISHED, processes: { ...processes, 'change-management': unreviewed } }
    expect(asked(model, { 'change-management': { reworded: ['what-changed'] } })).toEqual([
      'change-management.what-changed',
      'change-management.confirm',
    ])
  })
})
