/** Tells whether bytes are those that were written: cut off, or changed by hand, they are not. No guard against who means it. */

const WORD_BYTES = 4
const [FIRST, SECOND] = [0x9e3779b1, 0x85ebca6b]

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')

/**
 * 64 bits of a text's bytes. A word at a time, for shelves of entries are megabytes: no step forgets anything, so that two
 * texts of which only one word differs never come to the same.
 */
export const checksum = (bytes: Uint8Array): string => {
  const words = Math.floor(bytes.length / WORD_BYTES)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  let [first, second] = [bytes.length | 0, ~bytes.length]
  const mix = (word: number): void => {
    first = Math.imul(first ^ word, FIRST)
    first ^= first >>> 15
    second = Math.imul((second << 13) | (second >>> 19), SECOND) ^ word
  }
  for (let index = 0; index < words; index += 1) mix(view.getInt32(index * WORD_BYTES, true))
  for (let index = words * WORD_BYTES; index < bytes.length; index += 1) mix(bytes[index]!)
  return hex(first) + hex(second)
}
