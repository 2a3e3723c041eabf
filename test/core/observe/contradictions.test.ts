import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import type { Sighting } from '#core/observe/define.ts'
import { type Observed, observedIn } from '#core/observe/shown.ts'
import { contradictions } from '#core/observe/contradictions.ts'
import { proposalsFor } from '#core/observe/proposals.ts'
import { signalStates } from '#core/observe/states.ts'
import { modelOf, withAnswer } from '../../support/models.ts'

const all = catalogue()
const met = (value: true | number, proposes?: unknown): Sighting => ({
  kind: 'met',
  value,
  says: 'Seen.',
  places: [{ path: 'a.tf', line: 3 }],
  proposes,
})

const looked = { folders: [], files: 0, read: 0, binary: 0, tooLarge: 0, beyondTotal: 0, refused: [] }

const observed = (sightings: Readonly<Record<string, Sighting>>): Observed =>
  observedIn({ sightings, looked, noHistory: undefined }, all)

const live = (service: Readonly<Record<string, unknown>>) =>
  modelOf('live', () => undefined, { service: { name: 'A', phase: 'live', ...service } as never })

const against = (sightings: Readonly<Record<string, Sighting>>, model: ReturnType<typeof live>) =>
  contradictions(observed(sightings), model, all).map(({ id, strength }) => [id, strength])

describe('what was seen', () => {
  it.each([
    ['storesData', false, 'backup-config', met(true, true), 'strong'],
    ['exposesApi', false, 'api-contract', met(true, true), 'medium'],
    ['thirdParties', [], 'third-party-sdk', met(true, [{ name: 'AWS', kind: 'hosting' }]), 'medium'],
    ['availabilityTarget', 99.9, 'slo-definition', met(true, 99.5), 'strong'],
    ['releaseFrequency', 'monthly', 'tag-or-release-cadence', met(1, 'daily'), 'medium'],
    ['changeApproval', 'none', 'required-review', met(true, 'peer-review'), 'medium'],
    ['hosting', 'own-data-centre', 'iac-present', met(true, 'public-cloud'), 'medium'],
    ['phase', 'live', 'phase-banner', { kind: 'contradicted', value: 'differs', says: 'Beta.', places: [] }, 'medium'],
  ] as const)('contradicts the fact %s = %j by %s', (id, declared, signal, sighting, strength) => {
    expect(against({ [signal]: sighting }, live({ [id]: declared }))).toEqual([[id, strength]])
  })

  it.each([
    ['storesData', true, 'backup-config', met(true, true)],
    ['releaseFrequency', 'weekly', 'tag-or-release-cadence', met(1, 'daily')],
    ['availabilityTarget', 99.5, 'slo-definition', met(true, 99.5)],
    ['thirdParties', [{ name: 'A', kind: 'hosting' }], 'third-party-sdk', met(true, [{ name: 'B', kind: 'hosting' }])],
    ['storesData', false, 'backup-config', { kind: 'unknown', reason: 'No.' }],
    ['name', 'B', 'catalogue-entry', met(true, 'C')],
  ] as const)('leaves the fact %s = %j alone beside %s', (id, declared, signal, sighting) => {
    expect(against({ [signal]: sighting }, live({ [id]: declared }))).toEqual([])
  })

  const KEPT_TRUE = 'knowledge-management.kept-true'
  it('contradicts an answer on the other side of what it speaks for, and no honest "we do not know"', () => {
    const overdue = { 'review-front-matter': met(3) }
    const answered = (answer: 'in-place' | 'informal' | 'unknown') => withAnswer(live({}), KEPT_TRUE, answer)
    expect(against(overdue, answered('in-place'))).toEqual([[KEPT_TRUE, 'strong']])
    expect(against(overdue, answered('informal'))).toEqual([])
    expect(against(overdue, answered('unknown'))).toEqual([])
    expect(against({ 'review-front-matter': met(0) }, answered('in-place'))).toEqual([])
  })

  it('is proposed strongest first, three at most', () => {
    const id = 'service-asset-and-configuration-management.config-in-version-control'
    const both = observed({ 'iac-present': met(true), 'drift-job': met(true) })
    expect(proposalsFor(both, id).map(({ signal, value }) => [signal.id, value])).toEqual([
      ['drift-job', 'informal'],
      ['iac-present', 'informal'],
    ])
  })

  it('is a state for rules; what was not seen is no "no", but for conflicts', () => {
    const states = signalStates(
      observed({
        'adr-recency': met(12),
        'backup-config': { kind: 'unknown', reason: 'No.', unseen: true },
        'committed-secrets': { kind: 'unknown', reason: 'No.', nothingSeen: true },
      }),
    )
    expect([...states]).toEqual([
      ['adr-recency', { state: 'met', number: 12, words: { file: 'a.tf', path: 'a.tf', line: 3 } }],
      ['backup-config', { state: 'unknown' }],
      ['committed-secrets', { state: 'met' }],
    ])
  })

  it('speaks of questions that there are, and is read or says why not', () => {
    for (const { id, bearsOn } of all.signals)
      for (const { question } of bearsOn) expect([id, all.question(question)?.id]).toEqual([id, question])
  })
})
