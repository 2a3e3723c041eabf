import { describe, expect, it } from 'vitest'
import { catalogue } from '#core/catalogue/index.ts'
import { type Observed, observedIn } from '#core/observe/shown.ts'
import { unverified } from '#core/observe/unverified.ts'
import { modelOf, withAnswer } from '../../support/models.ts'

const all = catalogue()
const REASON = 'This is a shallow clone.'

/** These signals are unknown for these reasons, and so is the history for the one above. */
const silent = (reasons: Readonly<Record<string, string>>, noHistory: string | undefined = REASON): Observed => {
  const unknown = Object.entries(reasons).map(([id, reason]) => [id, { kind: 'unknown', reason } as const] as const)
  const looked = { folders: [], files: 0, read: 0, binary: 0, tooLarge: 0, beyondTotal: 0, refused: [] }
  return observedIn({ sightings: Object.fromEntries(unknown), looked, noHistory }, all)
}

const releasing = modelOf('live', () => undefined, {
  service: { name: 'A', phase: 'live', releaseFrequency: 'daily' } as never,
})
const POINT = 'knowledge-management.no-single-point'
const BOTH = { 'tag-or-release-cadence': REASON, 'bus-factor': REASON }

describe('what the history cannot say', () => {
  it('is named by what the model says of it', () => {
    expect(unverified(silent(BOTH), withAnswer(releasing, POINT, 'in-place'), all)).toEqual([
      { kind: 'fact', id: 'releaseFrequency', at: '/service/releaseFrequency', reason: REASON },
      { kind: 'answer', id: POINT, at: '/processes/knowledge-management/answers/no-single-point', reason: REASON },
    ])
  })

  it.each([
    ['the model leaves open', silent({ 'bus-factor': REASON }), releasing],
    ['the team does not know', silent({ 'bus-factor': REASON }), withAnswer(releasing, POINT, 'unknown')],
    ['is unknown for another reason', silent({ 'tag-or-release-cadence': 'There are no tags here.' }), releasing],
    ['the history was asked about', { ...silent(BOTH), noHistory: undefined }, releasing],
  ])('is nothing of what %s', (_, observed, model) => {
    expect(unverified(observed, model, all)).toEqual([])
  })
})
