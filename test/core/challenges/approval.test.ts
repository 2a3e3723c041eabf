import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { COMPUTATIONS } from '#core/challenges/compute/index.ts'
import { JUDGED, judgeRules } from '#core/challenges/judge.ts'
import type { OperatingModel } from '#core/model/types.ts'

const all = catalogue()
const model = (facts: Record<string, string | number>): OperatingModel => ({
  opsready: 1,
  catalogue: 'itil-2011@1.0.0',
  service: { name: 'Test', phase: 'live', ...facts },
})
const judged = (facts: Record<string, string | number>) => judgeRules(model(facts), all)

describe('the worked examples of the judged rules', () => {
  it.each(all.rules.filter(({ id }) => JUDGED.some((each) => each === id)))('$id', ({ compute }) => {
    const { given, gives } = compute!.example!
    const facts = given as Record<string, string | number>
    for (const [name, value] of Object.entries(gives)) {
      const figure = COMPUTATIONS[name]!({
        number: (id) => (typeof facts[id] === 'number' ? facts[id] : undefined),
        nominalOf: (id) => all.fact(id)?.values?.[String(facts[id])],
      })
      expect(figure?.value, name).toBeCloseTo(value, 1)
    }
  })
})

describe('CR01, changes come faster than the board sits', () => {
  it('computes the wait and the minutes, and says which figures are nominal', () => {
    const [challenge] = judged({
      releaseFrequency: 'daily',
      changeApproval: 'weekly-board',
      approvalSittingMinutes: 60,
    }).challenges
    expect(challenge!.says).toBe(
      'You release about once a working day, and a board that sits every 7 days approves each ordinary change. A change waits 3.5 days on average, and about 5 come to each sitting, 12 minutes for each.',
    )
    expect(challenge!.basis).toContain('a nominal 21 releases in 30 days')
  })

  it('leaves the minutes out where nobody said how long a sitting lasts', () => {
    const [challenge] = judged({ releaseFrequency: 'daily', changeApproval: 'weekly-board' }).challenges
    expect(challenge!.says).toMatch(/come to each sitting\.$/)
  })

  it('takes the figures of the team before nominal ones', () => {
    const own = {
      releaseFrequency: 'daily',
      changeApproval: 'weekly-board',
      releasesPerMonth: 60,
      approvalEveryDays: 14,
      approvalNoticeDays: 3,
    }
    const [challenge] = judged(own).challenges
    expect(challenge!.says).toContain('every 14 days')
    expect(challenge!.says).toContain('waits 10 days')
    expect(challenge!.says).toContain('about 28 come')
    expect(challenge!.basis).toBe('The figures are your own.')
  })

  it.each([{ changeApproval: 'weekly-board' }, {}])('says nothing where a fact is open: %o', (facts) => {
    expect(judged(facts as Record<string, string>).challenges).toEqual([])
  })

  it('says nothing before real use', () => {
    const alpha = model({ releaseFrequency: 'daily', changeApproval: 'weekly-board' })
    expect(judgeRules({ ...alpha, service: { ...alpha.service, phase: 'alpha' } }, all).challenges).toEqual([])
  })
})

describe('CR04, the board fits the rate', () => {
  it.each(['monthly', 'quarterly', 'half-yearly-or-less'])(
    'praises a monthly board at a %s rate',
    (releaseFrequency) => {
      const { challenges } = judged({ releaseFrequency, changeApproval: 'monthly-board' })
      expect(challenges.map(({ rule, kind }) => [rule, kind])).toEqual([['CR04', 'praise']])
      expect(challenges[0]!.says).toContain('a proportionate way to work')
    },
  )
})
