/** Tells whether bytes are those that were written: cut off, or changed by hand, they are not. No guard against who means it. */

const WORD_BYTES = 4
const BYTE_BITS = 8
const [FIRST, SECOND] = [0x9e3779b1, 0x85ebca6b]

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0')

/** The bytes as words, in the order of this machine: nothing else reads them. Words begin at every fourth byte of memory. */
const wordsOf = (bytes: Uint8Array, count: number): Int32Array => {
  const aligned = bytes.byteOffset % WORD_BYTES === 0 ? bytes : new Uint8Array(bytes)
  return new Int32Array(aligned.buffer, aligned.byteOffset, count)
}

/**
 * 64 bits of a text's bytes. A word at a time, for shards of entries are megabytes: no step forgets anything, so that two
 * texts of which only one word differs never come to the same.
 */
export const checksum = (bytes: Uint8Array): string => {
  const count = Math.floor(bytes.length / WORD_BYTES)
  const words = wordsOf(bytes, count)
  const rest = bytes.subarray(count * WORD_BYTES).reduce((word, byte) => (word << BYTE_BITS) | byte, 0)
  let [first, second] = [bytes.length | 0, ~bytes.length]
  // Written out: code that is not compiled yet takes half as long without a call for each word.
  for (let index = 0; index <= count; index += 1) {
    const word = index < count ? words[index]! : rest
    first = Math.imul(first ^ word, FIRST)
    first ^= first >>> 15
    second = Math.imul((second << 13) | (second >>> 19), SECOND) ^ word
  }
  return hex(first) + hex(second)
}
