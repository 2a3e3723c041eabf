/** "These cannot all be kept" is said only where that is so: what nobody measures, compares or practises may still be kept. */

import { describe, expect, it } from 'vitest'
import { togetherWords } from '#report/challenges.ts'
import { type Case, spokenBy } from '../../support/rule-cases.ts'

const RESTS = 'From what you said'
const NOT_KEPT = /^These \w+ cannot all be kept$/

const words = (id: string, each: Case) => {
  const said = spokenBy(id, each)
  return { words: togetherWords(said, said.because.length), because: said.because.map((one) => one.id) }
}

const target = { availabilityTarget: 99.9, availabilityHours: 'support-hours', onCall: 'rota-office-hours' }
const measured = 'service-level-management.measured-from-outside'

describe('what a challenge rests on', () => {
  it('is no contradiction where a target is not measured', () => {
    const said = words('CR12', { facts: { ...target, thirdParties: [] }, answers: { [measured]: 'informal' } })
    expect(said).toEqual({ words: RESTS, because: ['availabilityTarget', measured] })
    expect(spokenBy('CR12', { facts: target, answers: { [measured]: 'informal' } }).says).toContain(
      'Missing: figures that tell whether it is met.',
    )
  })

  it('is no contradiction where nobody compared the target with what suppliers promise', () => {
    const answers = { [measured]: 'in-place', 'service-level-management.chain-adds-up': 'informal' } as const
    const thirdParties = [{ name: 'A', critical: true }]
    expect(words('CR12', { facts: { ...target, thirdParties }, answers }).words).toBe(RESTS)
  })

  it('is what cannot be, also where something is not shown besides', () => {
    const facts = { ...target, availabilityHours: 'round-the-clock' }
    const answers = { [measured]: 'informal', 'availability-management.recovery-speed': 'in-place' } as const
    const said = words('CR12', { facts, answers })
    expect(said.words).toMatch(NOT_KEPT)
    expect(said.because).not.toContain(measured)
  })

  it('is no contradiction where a recovery was only never practised, and is one where nobody can begin it', () => {
    const slow = {
      'it-service-continuity-management.rebuild-from-nothing': 'in-place',
      'availability-management.recovery-speed': 'in-place',
    } as const
    const at = (onCall: string): string => words('CR10', { facts: { rtoMinutes: 30, onCall }, answers: slow }).words
    expect(at('rota-round-the-clock')).toBe(RESTS)
    expect(at('none')).toMatch(NOT_KEPT)
  })

  it('is no contradiction where cover rests on few or on goodwill, and is one where hours have nobody', () => {
    const at = (facts: NonNullable<Case['facts']>): string =>
      words('CR11', {
        facts: { criticality: 'standard', supportHours: 'round-the-clock', ...facts },
        answers: { 'operations-management.sustainable-cover': 'informal' },
      }).words
    expect(at({ onCall: 'rota-round-the-clock' })).toBe(RESTS)
    expect(at({ onCall: 'rota-round-the-clock', peopleOnCall: 2 })).toBe(RESTS)
    expect(at({ onCall: 'rota-round-the-clock', criticality: 'critical' })).toBe(RESTS)
    expect(at({ onCall: 'rota-office-hours' })).toMatch(NOT_KEPT)
    expect(at({ supportHours: 'office-hours', criticality: 'critical', onCall: 'none' })).toBe(RESTS)
  })

  it('stays one for promises that figures rule out', () => {
    const facts = { rpoMinutes: 60, backupEveryMinutes: 1440, storesData: true }
    expect(words('CR46', { facts }).words).toBe('These three cannot all be kept')
  })
})
