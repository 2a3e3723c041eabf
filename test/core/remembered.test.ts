import { describe, expect, it } from 'vitest'
import { remembered } from '#core/remembered.ts'

describe('what is remembered', () => {
  it('is looked up once, also where nothing was found', () => {
    const asked: string[] = []
    const look = remembered((name: string) => {
      asked.push(name)
      return name === 'a' ? 1 : undefined
    })
    expect(['a', 'b', 'a', 'b'].map(look)).toEqual([1, undefined, 1, undefined])
    expect(asked).toEqual(['a', 'b'])
  })

  it('is forgotten where there is too much of it, and looked up anew', () => {
    const asked: string[] = []
    const look = remembered((name: string) => asked.push(name), 2)
    for (const name of ['a', 'b', 'a', 'c', 'c', 'a']) look(name)
    expect(asked).toEqual(['a', 'b', 'c', 'a'])
  })
})
