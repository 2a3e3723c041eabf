import { describe, expect, it } from 'vitest'
import { saidOf, sightingOf } from '../../../support/sighting.ts'

const TEMPLATE = '.github/pull_request_template.md'

describe('pr-template', () => {
  it('says what the template asks about', () => {
    expect(saidOf('pr-template', { [TEMPLATE]: '- Is the documentation updated?\n- Can it be rolled back?\n' })).toBe(
      'The change template asks about going back, documentation.',
    )
  })

  it.each([
    '⚠️ [Follow the guidance](https://docs.example.org/manual.html)',
    '- The documentation of our workflow should be followed.',
    'Existing subscription alerts (will filters break?)',
    '- Which documents may users upload?',
  ])('does not take the product for the service: %s', (line) =>
    expect(sightingOf('pr-template', { [TEMPLATE]: `${line}\n` }).kind).toBe('unknown'),
  )
})
