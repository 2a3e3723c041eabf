import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sparkline } from '#report/trend/sparkline.ts'

describe('a sparkline', () => {
  it('rises with its values, from nothing to the largest, in blocks or in ASCII', () => {
    expect(sparkline([0, 250, 500, 1000], 10, false)).toBe('▁▃▅█')
    expect(sparkline([0, 250, 500, 1000], 10, true)).toBe('.-+@')
    expect(sparkline([0, 0], 10, false)).toBe('▁▁')
  })

  it('is blank where nothing was measured', () => {
    expect(sparkline([undefined, 0, 1000, undefined], 10, false)).toBe(' ▁█ ')
    expect(sparkline([undefined, undefined], 10, true)).toBe('  ')
  })

  it('is never longer than asked for, and ends with the last value', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 200 }),
        fc.integer({ min: 1, max: 40 }),
        (values, most) => {
          const drawn = sparkline([...values, 0], most, true)
          expect(drawn.length).toBeLessThanOrEqual(most)
          expect(drawn.at(-1)).toBe('.')
        },
      ),
    )
  })
})
