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
const SGR_CODES = [0, 1, 2, 3, 22, 23, 31, 39, 41, 49, 58, 90] as const
const code = fc.constantFrom(...SGR_CODES.map((each) => `\u001B[${each}m`))
/** As chalk writes them, one in the other too, and over more than one word. */
const aStyledText = fc
  .tuple(
    fc.array(aPlainWord, { minLength: 1, maxLength: 3 }),
    fc.constantFrom([1, 22], [2, 22], [32, 39], [91, 39]),
    fc.boolean(),
  )
  .map(([words, [on, off], isNested]) => {
    const text = words.join(' ')
    return `\u001B[${on}m${isNested ? `\u001B[4m${text}\u001B[24m` : text}\u001B[${off}m`
  })
const aStrayCode = fc.tuple(fc.constantFrom('', 'a'), code, fc.constantFrom('', 'b')).map((parts) => parts.join(''))
const aText = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 60, arbitrary: aPlainWord },
      { weight: 10, arbitrary: aStyledText },
      { weight: 12, arbitrary: aStrayCode },
      { weight: 1, arbitrary: anOddWord },
    ),
    fc.oneof(
      { weight: 40, arbitrary: fc.constant(' ') },
      { weight: 3, arbitrary: fc.constantFrom('\n', '\n\n', '  ') },
    ),
  ),
  { maxLength: 30 },
)

describe('wrapping without tables', () => {
  it('breaks lines where the library does, or gives way', () => {
    let [broken, styled] = [0, 0]
    fc.assert(
      fc.property(aText, fc.integer({ min: 8, max: 100 }), (parts, width) => {
        const text = parts.flat().join('').trim()
        const plain = wrapPlain(text, width)
        if (plain === undefined) return
        broken += Number(plain !== text)
        styled += Number(plain !== text && text.includes('\u001B'))
        expect(plain).toBe(wrapAnsi(text, width, { hard: true, trim: true }))
      }),
      { numRuns: 8000 },
    )
    expect(broken).toBeGreaterThan(50)
    expect(styled).toBeGreaterThan(50)
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
    ['two colours that go on in the next line', 'a rather \u001B[1m\u001B[4mlong strong text\u001B[24m\u001B[22m'],
    ['colour that is taken back where a line begins', 'a rather \u001B[1mlong strong \u001B[22mtext'],
    ['colour that ends nowhere', '\u001B[1mstrong'],
    ['colour with numbers', '\u001B[38;5;1mred\u001B[39m'],
    ['a code that stands alone', 'a \u001B[1m b\u001B[22m'],
    ['spaces that somebody lined up', 'a  b'],
    ['a word that fits no line', 'x'.repeat(30)],
    ['a tab', 'a\tb'],
  ])('leaves %s to the library', (_, text) => {
    expect(wrapPlain(text, 20)).toBeUndefined()
  })
})
