/** One role in several spellings is one role, wherever roles are compared. */

import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { ownersIn, practicesOf } from '#core/interview/filter.ts'
import type { HubLine } from '#core/interview/hub.ts'
import { spelt } from '#core/interview/voices.ts'
import { assess } from '#core/judgement/assess.ts'
import { eachRole, isSameRole, roleKey } from '#core/model/role.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { operatingModel } from '#report/gap-analysis/model.ts'
import { handbookOf } from '#report/handbook/value.ts'
import { modelOf, withPractice, withVoice } from '../../support/models.ts'

const SPELLINGS = ['Service manager', 'service manager ', 'Service Manager', ' SERVICE  manager', 'Service\tmanager']
const [FIRST, ...OTHERS] = SPELLINGS as [string, ...string[]]

const all = catalogue()

/** As many practices as there are spellings, each with the same role written otherwise. */
const practices = all.practices.slice(0, SPELLINGS.length)
const spelledOut = (change: (name: string) => object, base: OperatingModel): OperatingModel =>
  practices.reduce(
    (model, { id }, index) => withPractice(model, id, (said) => ({ ...said, ...change(SPELLINGS[index]!) })),
    base,
  )

const viewOf = (model: OperatingModel) => ({
  model,
  catalogue: all,
  assessment: assess(model, all),
  version: '0.0.0',
  moved: undefined,
})

describe('a role', () => {
  it.each(OTHERS)('is the same as %j', (other) => {
    expect(isSameRole(FIRST, other)).toBe(true)
    expect(roleKey(other)).toBe('service manager')
  })

  it('is the same in composed and in parted letters, and is no other role, and nobody', () => {
    expect(isSameRole('Ju\u0308rist', 'J\u00FCrist')).toBe(true)
    expect(isSameRole('Service manager', 'Service managers')).toBe(false)
    expect(isSameRole('Service manager', undefined)).toBe(false)
    expect(eachRole([...SPELLINGS, 'Developer'])).toEqual([FIRST, 'Developer'])
  })

  it('that reviewed everything is one person, however written', () => {
    const answered = modelOf('live', () => 'in-place')
    const by = (names: (name: string) => readonly string[]) => {
      const model = spelledOut(
        (name) => ({ reviewed: { on: '2026-11-01', by: names(name), catalogue: '1.0.0' } }),
        answered,
      )
      return assess(model, all).challenges.some(({ rule }) => rule === 'CR39')
    }
    expect(by((name) => [name])).toBe(true)
    expect(by((name) => [name, 'Developer'])).toBe(false)
  })

  it('that reviewed everything is named once on the page', () => {
    const model = spelledOut(
      (name) => ({ how: 'So.', reviewed: { on: '2026-11-01', by: [name], catalogue: '1.0.0' } }),
      modelOf('live', () => undefined),
    )
    expect(operatingModel(viewOf(model))).toContain(`Each was given by ${FIRST}.`)
  })

  it('that owns several practices stands once in the handbook, with all of them', () => {
    const model = spelledOut(
      (name) => ({ owner: name, how: 'So.' }),
      modelOf('live', () => undefined),
    )
    const owners = handbookOf(viewOf(model)).owners.map(({ owner, practices: of }) => [owner, of.length])
    expect(owners[0]).toEqual([FIRST, SPELLINGS.length])
    expect(owners).toHaveLength(2)
    expect(owners[1]![0]).toBeUndefined()
  })

  it('is listed and found once among owners', () => {
    const at = { status: 'not-started', answered: 0, of: 1, gatesOpen: 0 } as const
    const lines = practices.map((practice, index): HubLine => ({ ...at, practice, owner: SPELLINGS[index] }))
    expect(ownersIn(lines)).toEqual([FIRST])
    expect(practicesOf({ owner: 'service  MANAGER' }, lines)?.size).toBe(SPELLINGS.length)
  })

  it('goes on under the name that it has in the file', () => {
    const question = all.questions.find(({ axis }) => axis === 'understood')!
    const model = withVoice(
      modelOf('live', () => undefined),
      question.id,
      FIRST,
      'absent',
    )
    expect(OTHERS.map((each) => spelt(each, model, all))).toEqual(OTHERS.map(() => FIRST))
    expect(spelt('Developer', model, all)).toBe('Developer')
  })
})
