import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { PHASES, type Answer } from '#core/catalogue/types.ts'
import { assess } from '#core/judgement/assess.ts'
import { inForce } from '#core/judgement/gates.ts'
import { accepting, modelOf } from '../../support/models.ts'

const all = catalogue()
const live = (answerOf: Parameters<typeof modelOf>[1]) => modelOf('live', answerOf)

describe('the phases', () => {
  it.each([
    ['discovery', 1, 4],
    ['alpha', 1, 19],
    ['private-beta', 17, 30],
    ['public-beta', 17, 30],
    ['live', 40, 30],
  ] as const)('%s has %i must-haves and expects %i practices', (phase, gates, practices) => {
    const { gates: inPhase, practices: results } = assess(
      modelOf(phase, () => undefined),
      all,
    )
    expect(inPhase).toHaveLength(gates)
    expect(results.filter(({ expected }) => expected)).toHaveLength(practices)
  })

  it('keeps eleven must-haves while retiring', () => {
    expect(all.questions.filter(({ gate }) => inForce(gate, 'retiring'))).toHaveLength(11)
  })

  it('knows an empty model as too little known, in every phase', () => {
    for (const phase of PHASES)
      expect(
        assess(
          modelOf(phase, () => undefined),
          all,
        ).verdict,
      ).toBe('too-little-known')
  })

  it('says that nothing is known, or how much is not', () => {
    const why = (answer: (id: string) => Answer | undefined) =>
      assess(
        modelOf('live', ({ id }) => answer(id)),
        all,
      ).reasons
    expect(why(() => undefined)).toEqual([
      '0 of 40 must-haves in this phase are met.',
      'None of them is answered or known yet. Answer these first.',
    ])
    expect(why((id) => (id === 'incident-management.who-acts' ? 'unknown' : 'in-place'))).toEqual([
      '39 of 40 must-haves in this phase are met.',
      '1 must-have is not answered or not known, and none that was answered falls short. Answer it first.',
    ])
  })

  it('speak of a single must-have as one', () => {
    const why = (answer: Answer | undefined) =>
      assess(
        modelOf('discovery', () => answer),
        all,
      ).reasons
    expect(why(undefined)).toEqual([
      'The one must-have in this phase is not met.',
      'It is not answered or known yet. Answer it first.',
    ])
    expect(why('proven')).toEqual(['The one must-have in this phase is met.'])
  })
})

describe('the fixed points', () => {
  it.each<[Answer, number, string]>([
    ['informal', 333, 'not-ready'],
    ['in-place', 666, 'ready'],
    ['proven', 1000, 'ready'],
    ['absent', 0, 'not-ready'],
    ['unknown', 0, 'too-little-known'],
  ])('everything %s: %i thousandths, %s', (answer, permille, verdict) => {
    const {
      processes,
      functions,
      verdict: came,
    } = assess(
      live(() => answer),
      all,
    )
    expect([processes.claimed.permille, functions.claimed.permille, came]).toEqual([permille, permille, verdict])
  })

  it('everything in place but documents one step behind: the same figure, and ready', () => {
    const behind = live(({ axis, gate }) => (axis === 'documented' && gate === undefined ? 'informal' : 'in-place'))
    const { processes, verdict, gaps } = assess(behind, all)
    expect([processes.claimed.permille, verdict, gaps.length]).toEqual([666, 'ready', 0])
  })

  it('everything proven but a backup was never restored: near the top, and not ready', () => {
    const never = live(({ id }) => (id === 'it-service-continuity-management.restore-proven' ? 'absent' : 'proven'))
    const { processes, verdict, gates } = assess(never, all)
    expect(processes.claimed.permille).toBeGreaterThan(980)
    expect(processes.claimed.permille).toBeLessThan(995)
    expect(verdict).toBe('not-ready')
    expect(gates.filter(({ met }) => !met).map(({ state }) => state.question.key)).toEqual(['restore-proven'])
  })

  it('perfect paper with nothing done, all of it accepted: nothing', () => {
    const paper = live(({ axis }) => (axis === 'established' ? 'absent' : 'proven'))
    const accepted = accepting(
      paper,
      all.questions.filter(({ axis }) => axis === 'established').map(({ id }) => id),
    )
    const { processes, functions, verdict } = assess(accepted, all)
    expect([processes.claimed.permille, functions.claimed.permille]).toEqual([0, 0])
    expect(verdict).toBe('ready-with-accepted-risks')
  })

  it('criticality changes nothing', () => {
    const judged = ['experimental', 'standard', 'critical', undefined].map((criticality) => {
      const service = { name: 'A', phase: 'live', ...(criticality !== undefined && { criticality }) } as const
      const {
        challenges: _,
        unknownChallenges: __,
        ...rest
      } = assess(
        modelOf('live', ({ axis }) => (axis === 'documented' ? 'informal' : 'in-place'), { service }),
        all,
      )
      return JSON.stringify(rest)
    })
    expect(new Set(judged).size).toBe(1)
  })

  it('evidenced counts only what could be shown', () => {
    const { processes } = assess(
      live(() => 'proven'),
      all,
    )
    expect([processes.claimed.permille, processes.evidenced.permille]).toEqual([1000, 333])
  })
})

describe('the order of gaps', () => {
  const { gaps } = assess(
    live(() => 'absent'),
    all,
  )

  it('begins with the must-haves', () => {
    expect(gaps.slice(0, 40).every(({ gate }) => gate)).toBe(true)
    expect(gaps.slice(40).some(({ gate }) => gate)).toBe(false)
  })

  it('then takes what others lean on most', () => {
    const leaned = gaps.slice(40).map(({ leanedOnBy }) => leanedOnBy)
    expect(leaned).toEqual(leaned.toSorted((a, b) => b - a))
  })

  it('names the next step for the level the team is at', () => {
    for (const { question, next } of gaps) expect(next).toBe(question.next.absent)
  })
})
