import { describe, expect, it } from 'vitest'
import { checksum } from '#host/checksum.ts'

const text = 'The same text, wherever it stands in memory, and none but this.'

describe('a checksum', () => {
  it('is the same for the same bytes, wherever they stand', () => {
    for (let from = 0; from < 9; from += 1) {
      const memory = Buffer.alloc(from + text.length + 5, 'x')
      memory.write(text, from)
      expect([from, checksum(memory.subarray(from, from + text.length))]).toEqual([from, checksum(Buffer.from(text))])
    }
  })

  it('is another one for each text that was cut off, grew, or differs in one bit', () => {
    const bytes = Buffer.from(text)
    const others = [
      ...Array.from(bytes, (_, length) => bytes.subarray(0, length)),
      Buffer.concat([bytes, Buffer.alloc(1)]),
      ...Array.from(bytes, (byte, index) =>
        Array.from({ length: 8 }, (_, bit) => Buffer.from(bytes).fill(byte ^ (1 << bit), index, index + 1)),
      ).flat(),
    ]
    expect(new Set([bytes, ...others].map(checksum)).size).toBe(others.length + 1)
    expect(checksum(bytes)).toMatch(/^[\da-f]{16}$/)
  })
})
