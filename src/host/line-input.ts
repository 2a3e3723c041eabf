/** Lines that somebody types, or that come through a pipe; and what was pasted together with one. */

import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { Interrupted, type Signal } from '#commands/host.ts'
import { onSignals } from './signals.ts'

export type Line = { readonly kind: 'line'; readonly text: string } | { readonly kind: 'end' }

/** At a keyboard, lines that come sooner than this after each other were pasted: nobody types so fast. */
const PASTE_MS = 40

/** How long what stands in an unfinished line takes to arrive, once it is asked for. */
const REST_MS = 10
const CTRL_C = '\u0003'

export interface LineInput {
  /** The next line, without its edges; throws Interrupted on a signal. */
  readonly next: () => Promise<Line>
  /** What was pasted together with a line. It was meant for the question on the screen, and never for the next one. */
  readonly pasted: () => Promise<readonly string[]>
  /** At a keyboard, what was typed or pasted before a question was shown does not answer it. */
  readonly forget: () => void
  readonly pause: () => void
  readonly resume: () => void
  readonly close: () => void
}

export const lineInput = (stdin: NodeJS.ReadStream, output: NodeJS.WriteStream): LineInput => {
  const reader = createInterface({ input: stdin, terminal: false, crlfDelay: Infinity })
  const waiting: string[] = []
  let ended = false
  let gone: Signal | undefined
  let wake: () => void = () => undefined
  reader.on('line', (text) => {
    waiting.push(text)
    wake()
  })
  reader.on('close', () => {
    ended = true
    wake()
  })
  stdin.on('error', () => wake())
  const quiet = onSignals((signal) => {
    gone ??= signal
    wake()
  })

  const next = async (): Promise<Line> => {
    for (;;) {
      if (gone !== undefined) throw new Interrupted(gone)
      const text = waiting.shift()
      if (text !== undefined) return { kind: 'line', text: text.trim() }
      if (ended) return { kind: 'end' }
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
  }

  /**
   * The last line of most pastes has no end. A terminal keeps such a line for the next answer, unseen; it hands it over only
   * where it is not to wait for whole lines.
   */
  const unfinished = async (): Promise<void> => {
    // On Windows a console that is asked in the middle of a line may lose it.
    if (process.platform === 'win32') return
    let rest = ''
    const hear = (chunk: Buffer): void => void (rest += chunk.toString('latin1'))
    stdin.on('data', hear)
    stdin.setRawMode(true)
    await setTimeout(REST_MS)
    stdin.setRawMode(false)
    stdin.off('data', hear)
    // For this moment it is a key like all others.
    if (rest.includes(CTRL_C)) gone ??= 'SIGINT'
    if (rest === '' || ended) return
    reader.write('\n')
    // It stands on the screen, as it was pasted.
    output.write('\n')
  }

  const pasted = async (): Promise<readonly string[]> => {
    for (let before = -1; stdin.isTTY && waiting.length > before; await setTimeout(PASTE_MS)) before = waiting.length
    if (!stdin.isTTY) return []
    await unfinished()
    return waiting.splice(0).map((text) => text.trim())
  }

  return {
    next,
    pasted,
    forget() {
      if (stdin.isTTY) waiting.length = 0
    },
    pause: () => void reader.pause(),
    resume: () => void reader.resume(),
    close() {
      quiet()
      reader.close()
    },
  }
}
