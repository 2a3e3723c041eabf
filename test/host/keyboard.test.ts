import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpaste } from '#host/keyboard.ts'

const BEGIN = '\u001B[200~'
const END = '\u001B[201~'

const through = (...chunks: readonly string[]): string => {
  const plain = unpaste()
  return chunks.map((chunk) => plain(chunk)).join('')
}

describe('what is typed and pasted', () => {
  it('leaves keys as they are', () => {
    expect(through('ab\r', '\u001B[A', '\u001B', 'x\u0003')).toBe('ab\r\u001B[A\u001Bx\u0003')
  })

  it('makes one line of a paste of many, and answers no further question with it', () => {
    expect(through(`${BEGIN}one\r\ntwo\nthree\tfour\r${END}\r`)).toBe('one two three four \r')
  })

  it('finds the marks wherever the text is cut into chunks', () => {
    const text = `a${BEGIN}one\rtwo\u0003${END}b\r${BEGIN}c\nd${END}`
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: text.length - 1 })), (cuts) => {
        // A lone Esc at the end of a chunk is a key, and cannot wait for what may follow.
        const places = cuts.toSorted((a, b) => a - b).filter((cut) => !/\u001B\[?$/.test(text.slice(0, cut)))
        const chunks = [0, ...places].map((cut, index) => text.slice(cut, places[index]))
        expect(through(...chunks)).toBe('aone twob\rc d')
      }),
    )
  })
})
