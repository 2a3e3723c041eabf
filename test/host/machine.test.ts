import { describe, expect, it } from 'vitest'
import { todayIn } from '#host/machine.ts'

describe('--today on the command line', () => {
  it('is the last one that is given, as with every other option', () => {
    expect(todayIn(['check', '--today', '2026-11-01', '--today', '2026-12-01'])).toBe('2026-12-01')
    expect(todayIn(['check', '--today=2026-11-01', '-q', '--today', '2026-12-01'])).toBe('2026-12-01')
    expect(todayIn(['check', '--today', '2026-11-01', '--today=2026-12-01'])).toBe('2026-12-01')
  })

  it('is none where there is none, and behind -- a file is called that', () => {
    expect(todayIn(['check', '-q'])).toBeUndefined()
    expect(todayIn(['check', '--', '--today', '2026-11-01'])).toBeUndefined()
  })
})
