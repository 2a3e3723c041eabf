import { describe, expect, it } from 'vitest'
import { named } from '#report/trend/view.ts'

describe('a value with what it counts', () => {
  it.each([
    ['1', 'must-haves open', '1 must-have open'],
    ['1', 'gaps', '1 gap'],
    ['0', 'gaps accepted', '0 gaps accepted'],
    ['1%', 'claimed', '1% claimed'],
    ['1', 'not known', '1 not known'],
  ])('is %s %s: %s', (value, of, words) => {
    expect(named(value, of)).toBe(words)
  })
})
