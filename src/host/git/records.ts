/** What git streams, cut into records; each record is bounded, their number is not. */

import type { Told } from '#commands/host.ts'
import { told, untold } from './run.ts'

export type Chunks = AsyncGenerator<Buffer, Told<undefined>, undefined>

const LONGEST_RECORD = 64 * 1024

/** Records that end with one byte, as text; stops with `too-large` at a record longer than 64 KiB. */
export const records = async function* (
  chunks: Chunks,
  end: '\0' | '\n',
): AsyncGenerator<string, Told<undefined>, undefined> {
  const mark = end.charCodeAt(0)
  let rest: Buffer = Buffer.alloc(0)
  try {
    for (;;) {
      const next = await chunks.next()
      if (next.done === true) return next.value
      let bytes: Buffer = rest.length === 0 ? next.value : Buffer.concat([rest, next.value])
      for (let at = bytes.indexOf(mark); at !== -1; at = bytes.indexOf(mark)) {
        yield bytes.toString('utf8', 0, at)
        bytes = bytes.subarray(at + 1)
      }
      if (bytes.length > LONGEST_RECORD) return untold('too-large')
      rest = bytes
    }
  } finally {
    await chunks.return(told(undefined))
  }
}

/** Reads a stream of bytes by count, keeping no more than was asked for. */
class Reader {
  readonly #chunks: Pick<Chunks, 'next'>
  #rest: Buffer = Buffer.alloc(0)
  ended: Told<undefined> | undefined

  constructor(chunks: Pick<Chunks, 'next'>) {
    this.#chunks = chunks
  }

  async #more(): Promise<boolean> {
    const next = await this.#chunks.next()
    if (next.done === true) {
      this.ended = next.value
      return false
    }
    this.#rest = this.#rest.length === 0 ? next.value : Buffer.concat([this.#rest, next.value])
    return true
  }

  /** One line without its end; `undefined` where the stream ended, or the line has no end in sight. */
  async line(): Promise<string | undefined> {
    for (;;) {
      const at = this.#rest.indexOf(0x0a)
      if (at !== -1) {
        const line = this.#rest.toString('utf8', 0, at)
        this.#rest = this.#rest.subarray(at + 1)
        return line
      }
      if (this.#rest.length > LONGEST_RECORD || !(await this.#more())) return undefined
    }
  }

  /** So many bytes; `undefined` where the stream ended before. */
  async bytes(count: number): Promise<Uint8Array | undefined> {
    while (this.#rest.length < count) if (!(await this.#more())) return undefined
    const bytes = Uint8Array.from(this.#rest.subarray(0, count))
    this.#rest = this.#rest.subarray(count)
    return bytes
  }

  /** Passes over so many bytes without keeping them. */
  async skip(count: number): Promise<boolean> {
    let left = count
    while (this.#rest.length < left) {
      left -= this.#rest.length
      this.#rest = Buffer.alloc(0)
      if (!(await this.#more())) return false
    }
    this.#rest = this.#rest.subarray(left)
    return true
  }
}

/** How `cat-file --batch` begins an answer: the id that was asked for, and what it is. */
const HEAD = /^([0-9a-f]+) (?:(\w+) (\d+)|missing)$/

/**
 * One answer of `cat-file --batch` for each id that it was given; a content above `limit` bytes is passed over. Where git ended, or says
 * anything but the answer to what was asked, it is not known, and neither is what follows. No chunk is read after the last answer.
 */
export const contents = async function* (
  chunks: Pick<Chunks, 'next'>,
  ids: readonly string[],
  limit: number,
): AsyncGenerator<Told<Uint8Array>, void, undefined> {
  const reader = new Reader(chunks)
  let trouble: Told<never> | undefined
  const lost = (): Told<never> => {
    const { ended } = reader
    return (trouble = ended === undefined || ended.known ? untold('refused') : ended)
  }
  for (const id of ids) {
    const line = trouble === undefined ? await reader.line() : undefined
    const [, asked, kind, length] = (line !== undefined && HEAD.exec(line)) || []
    const size = Number(length)
    if (asked !== id) yield trouble ?? lost()
    else if (kind === undefined) yield untold('missing-object')
    else if (kind !== 'blob' || size > limit) {
      await reader.skip(size + 1)
      yield untold(kind === 'blob' ? 'too-large' : 'missing-object')
    } else {
      const bytes = await reader.bytes(size)
      await reader.skip(1)
      yield bytes === undefined ? lost() : told(bytes)
    }
  }
}
