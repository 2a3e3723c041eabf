import { describe, expect, it } from 'vitest'
import { CHECK_FORMATS } from '#report/formats.ts'
import { failing } from '#report/check/view.ts'
import { styleOf } from '#report/style.ts'
import { view } from '../../support/check-views.ts'

const SHALLOW = {
  id: 'evidence-changed#',
  rule: 'evidence-changed',
  kind: 'reality',
  location: { file: 'operating-model.yaml', line: 1, column: 1, endLine: 9, endColumn: 1 },
  message: 'Whether evidence has changed is not known: this is a shallow clone.',
  fix: 'Fetch the whole history.',
} as const

describe('what is not known', () => {
  it('fails nothing, and under --strict what a warning fails', () => {
    const unknown = [SHALLOW]
    expect(failing(view({ unknown, failOn: 'note' }))).toBe(false)
    expect(failing(view({ unknown, strict: true, failOn: 'warning' }))).toBe(true)
    expect(failing(view({ unknown, strict: true, failOn: 'error' }))).toBe(false)
    expect(view({ unknown, strict: true }).summary).toEqual({ error: 0, warning: 1, note: 0, unknown: 1 })
  })

  it.each(Object.entries(CHECK_FORMATS).filter(([name]) => name !== 'badge'))(
    'is said in %s, with its reason',
    (_, format) => {
      const said = format(view({ unknown: [SHALLOW] }), styleOf(0, 200, false))
      expect(said).toContain('shallow clone')
      expect(said).not.toContain('No drift')
    },
  )
})
