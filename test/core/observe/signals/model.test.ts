import { describe, expect, it } from 'vitest'
import { modelOf } from '../../../support/models.ts'
import { saidOf } from '../../../support/sighting.ts'

describe('problem-terms-in-docs', () => {
  const empty = modelOf('live', () => undefined)

  it('says which words were looked for, and that there is none', () => {
    expect(saidOf('problem-terms-in-docs', {}, { model: empty })).toBe(
      'The texts of the model were searched for words that hide something, such as "project" or "handover" (opsready explain handover): none was found.',
    )
  })

  it('counts each that there is', () => {
    const model = { ...empty, service: { ...empty.service, outcome: 'The project ends at the handover.' } }
    expect(saidOf('problem-terms-in-docs', {}, { model })).toMatch(/^The texts of the model contain words .*: .*\(1\)/)
  })
})
