import { describe, expect, it } from 'vitest'
import { readPlain } from '#core/plain-yaml/index.ts'
import { Next } from '#core/plain-yaml/next.ts'

describe('a sign', () => {
  it('is found from wherever it is looked for, in any order', () => {
    const text = 'a: b # c: d'
    for (const sign of [':', ': ', ' #', '!']) {
      const next = new Next(text, sign)
      for (const from of [0, 1, 2, 9, 3, 0, 10, 11, 5]) {
        const at = text.indexOf(sign, from)
        expect([sign, from, next.after(from)]).toEqual([sign, from, at === -1 ? text.length : at])
      }
    }
  })
})

describe('keys', () => {
  it('are the same whether they were seen before or not, and however many there were', () => {
    const text = (from: number): string =>
      Array.from({ length: 1500 }, (_, index) => `k${from + index}: ${index}\n`).join('')
    for (const from of [0, 1000, 3000, 0]) {
      const keys = Object.keys(readPlain(text(from))!.value as object)
      expect(keys).toEqual(Array.from({ length: 1500 }, (_, index) => `k${from + index}`))
    }
  })

  it.each(['__proto__: 1\n', 'constructor: 1\n', 'a :\n', 'a : 1\n', `${'k'.repeat(201)}: 1\n`, 'a*: 1\n', '- a\n'])(
    'are left to the strict reader where they are unusual: %j',
    (text) => {
      expect(readPlain(text)).toBeUndefined()
      expect(readPlain(`a: {b: 1}\n${text}`)).toBeUndefined()
    },
  )

  it('are told apart where only characters that are not ASCII differ', () => {
    for (const keys of [
      ['é', 'è'],
      ['naïve', 'naúve'],
    ])
      for (const key of [...keys, ...keys]) expect(readPlain(`${key}: 1\n`)!.value).toEqual({ [key]: 1 })
  })

  it('may be as long as 200 characters', () => {
    const key = 'k'.repeat(200)
    expect(readPlain(`${key}: 1\n`)!.value).toEqual({ [key]: 1 })
  })
})
