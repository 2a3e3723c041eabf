import fc from 'fast-check'
import stringWidth from 'string-width'
import wrapAnsi from 'wrap-ansi'
import { describe, expect, it } from 'vitest'
import { plainWidth, wrapPlain } from '#report/plain-wrap.ts'

const aPlainWord = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', '.', ',', ':', '-', '(', ')', 'é', 'ß', '’', '…', '→', '█'),
  minLength: 1,
  maxLength: 9,
})
const anOddWord = fc.string({
  unit: fc.constantFrom('a', '日', '\u0301', '👍', '\u00AD', '\u001B[1m', '\u001B[22m'),
  maxLength: 4,
})
const aText = fc.array(
  fc.tuple(
    fc.oneof({ weight: 60, arbitrary: aPlainWord }, { weight: 1, arbitrary: anOddWord }),
    fc.oneof(
      { weight: 40, arbitrary: fc.constant(' ') },
      { weight: 3, arbitrary: fc.constantFrom('\n', '\n\n', '  ') },
    ),
  ),
  { maxLength: 30 },
)

describe('wrapping without tables', () => {
  it('breaks lines where the library does, or gives way', () => {
    let broken = 0
    fc.assert(
      fc.property(aText, fc.integer({ min: 8, max: 100 }), (parts, width) => {
        const text = parts.flat().join('').trim()
        const plain = wrapPlain(text, width)
        if (plain === undefined) return
        broken += Number(plain !== text)
        expect(plain).toBe(wrapAnsi(text, width, { hard: true, trim: true }))
      }),
      { numRuns: 3000 },
    )
    expect(broken).toBeGreaterThan(50)
  })

  it('knows the width of all that it takes', () => {
    for (let code = 0; code <= 0xffff; code += 1) {
      const char = String.fromCharCode(code)
      const width = plainWidth(`a${char}b`)
      if (width !== undefined) expect([code, width]).toEqual([code, stringWidth(`a${char}b`)])
    }
  })

  it.each([
    ['wide characters', '日本'],
    ['what combines', 'e\u0301'],
    ['colour', '\u001B[1mstrong\u001B[22m text'],
    ['spaces that somebody lined up', 'a  b'],
    ['a word that fits no line', 'x'.repeat(30)],
    ['a tab', 'a\tb'],
  ])('leaves %s to the library', (_, text) => {
    expect(wrapPlain(text, 20)).toBeUndefined()
  })
})
