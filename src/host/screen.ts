/** The terminal as the prompts write to it; it remembers the last picture, to draw it again after the tool was stopped. */

import { Writable } from 'node:stream'

export interface Screen {
  /** What one prompt writes to; it is ended with the prompt, and the terminal is not. */
  readonly output: () => NodeJS.WriteStream
  /** Each picture begins by erasing the one before, so that drawing it again also takes away what a shell wrote below it. */
  readonly redraw: () => void
}

export const screenOn = (real: NodeJS.WriteStream): Screen => {
  let last = ''
  const output = (): NodeJS.WriteStream => {
    const made = new Writable({
      decodeStrings: false,
      write(chunk: string | Buffer, _, done) {
        last = chunk.toString()
        real.write(last)
        done()
      },
    })
    return Object.defineProperties(made, {
      isTTY: { value: true },
      columns: { get: () => real.columns },
      rows: { get: () => real.rows },
    }) as unknown as NodeJS.WriteStream
  }
  return { output, redraw: () => void real.write(last) }
}
