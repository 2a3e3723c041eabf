import { describe, expect, test, vi } from 'vitest'
import { onceFor, onceForBoth, onceLately } from '#core/once-for.ts'

interface Named {
  readonly name: string
}

describe('work that is done once', () => {
  test('for as long as the value is there', () => {
    const make = vi.fn<(of: Named) => string>((of) => of.name.toUpperCase())
    const once = onceFor(make)
    const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }]
    expect([a, b, c, a, b, c].map(once)).toEqual(['A', 'B', 'C', 'A', 'B', 'C'])
    expect(make).toHaveBeenCalledTimes(3)
  })

  test('for the last two', () => {
    const make = vi.fn<(of: Named) => string>((of) => of.name.toUpperCase())
    const once = onceLately(make)
    const [a, b, c] = [{ name: 'a' }, { name: 'b' }, { name: 'c' }]
    expect([a, b, a, b, b, a].map(once)).toEqual(['A', 'B', 'A', 'B', 'B', 'A'])
    expect(make).toHaveBeenCalledTimes(2)
    expect([c, a].map(once)).toEqual(['C', 'A'])
    expect(make).toHaveBeenCalledTimes(3)
    expect([b, c].map(once)).toEqual(['B', 'C'])
    expect(make).toHaveBeenCalledTimes(5)
  })

  test('also where there is nothing to show for it', () => {
    const make = vi.fn<() => undefined>(() => undefined)
    const once = onceLately(make)
    const a = {}
    expect([a, a].map(once)).toEqual([undefined, undefined])
    expect(make).toHaveBeenCalledTimes(1)
  })

  test('for each pair', () => {
    const make = vi.fn<(one: Named, other: Named) => string>((one, other) => one.name + other.name)
    const once = onceForBoth(make)
    const [a, b, x, y] = [{ name: 'a' }, { name: 'b' }, { name: 'x' }, { name: 'y' }]
    expect([once(a, x), once(a, y), once(b, x), once(a, x), once(b, x), once(a, y)]).toEqual([
      'ax',
      'ay',
      'bx',
      'ax',
      'bx',
      'ay',
    ])
    expect(make).toHaveBeenCalledTimes(3)
  })
})
