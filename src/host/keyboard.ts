/**
 * The keyboard as the prompts see it: keys arrive only while a prompt listens, a pasted text of many lines arrives as
 * one line, so that it fills one field and never answers the next questions, and Esc, Ctrl-D and Ctrl-Z are ours.
 */

import { PassThrough } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

const PASTE_ON = '\u001B[?2004h'
const PASTE_OFF = '\u001B[?2004l'
const SHOW_CURSOR = '\u001B[?25h'
const BEGIN = '\u001B[200~'
const END = '\u001B[201~'
const ESC = '\u001B'
const CTRL_D = '\u0004'
const CTRL_Z = '\u001A'
/** The first characters of either mark, at the end of a chunk: the rest comes with the next one. */
const UNFINISHED = /\u001B\[2(?:0(?:[01])?)?$/

const flat = (text: string): string => text.replaceAll(/[\r\n\t]+/g, ' ').replaceAll(/[\u0000-\u001F\u007F]/g, '')

/** Takes the marks of bracketed paste out of a stream of chunks; what stands between them becomes one line. */
export const unpaste = (): ((chunk: string) => string) => {
  let held = ''
  let pasting = false
  return (chunk) => {
    let text = held + chunk
    held = UNFINISHED.exec(text)?.[0] ?? ''
    text = text.slice(0, text.length - held.length)
    let out = ''
    while (text !== '') {
      const mark = pasting ? END : BEGIN
      const at = text.indexOf(mark)
      const piece = at === -1 ? text : text.slice(0, at)
      out += pasting ? flat(piece) : piece
      text = at === -1 ? '' : text.slice(at + mark.length)
      if (at !== -1) pasting = !pasting
    }
    return out
  }
}

/** How long Esc may be the beginning of another key. Over a slow line its parts arrive apart. */
const ESCAPE_MS = 60

/** Hands chunks on, and tells Esc from the keys that begin with it by what follows at once. */
export const escapes = (
  pass: (text: string) => void,
  onEscape: () => void,
): { readonly feed: (chunk: string) => void; readonly forget: () => void } => {
  let waiting: NodeJS.Timeout | undefined
  const forget = (): void => {
    clearTimeout(waiting)
    waiting = undefined
  }
  return {
    forget,
    feed(chunk) {
      const text = waiting === undefined ? chunk : ESC + chunk
      forget()
      const rest = text.endsWith(ESC) ? text.slice(0, -1) : text
      if (rest !== text)
        waiting = setTimeout(() => {
          waiting = undefined
          onEscape()
        }, ESCAPE_MS)
      // Esc twice is Esc once.
      if (rest !== '' && rest !== ESC) pass(rest)
    },
  }
}

export interface Keyboard {
  /** What the prompts read from. */
  readonly input: NodeJS.ReadableStream
  listen(): void
  ignore(): void
  /** Gives the terminal to another program, and takes it back. */
  lend(): void
  takeBack(): void
  close(): void
}

export interface KeyboardOf {
  readonly stdin: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  /** The terminal is gone. */
  readonly onGone: () => void
  readonly onEscape: () => void
  /** Ctrl-D; `false` where it only takes a character away. */
  readonly onEnd: () => boolean
  /** The tool goes on after Ctrl-Z: what was on the screen is to be drawn again. */
  readonly onContinue: () => void
}

export const keyboard = ({ stdin, output, onGone, onEscape, onEnd, onContinue }: KeyboardOf): Keyboard => {
  const decoder = new StringDecoder('utf8')
  const plain = unpaste()
  let listening = false
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (mode: boolean) => {
      stdin.setRawMode(mode)
      return input
    },
  })
  const plainTerminal = (): void => {
    stdin.setRawMode(false)
    output.write(PASTE_OFF + SHOW_CURSOR)
  }
  const lend = (): void => {
    plainTerminal()
    stdin.pause()
  }
  const takeBack = (): void => {
    stdin.setRawMode(true)
    stdin.resume()
    output.write(PASTE_ON)
  }
  /**
   * As the shell expects it: the whole job stops, so that `npm run` around us stops too. The input is not paused: with
   * nothing to wait for, the tool would end when it goes on.
   */
  const suspend = (): void => {
    plainTerminal()
    process.once('SIGCONT', () => {
      takeBack()
      onContinue()
    })
    process.kill(0, 'SIGTSTP')
  }
  const pass = (text: string): void => {
    const said = plain(text)
    if (!listening || said === '') return
    if (said === CTRL_Z && process.platform !== 'win32') suspend()
    else if (said !== CTRL_D || !onEnd()) input.write(said)
  }
  const keys = escapes(pass, () => {
    if (listening) onEscape()
  })
  const onData = (chunk: Buffer): void => keys.feed(decoder.write(chunk))
  stdin.on('data', onData)
  stdin.on('end', onGone)
  stdin.on('close', onGone)
  stdin.on('error', onGone)
  output.write(PASTE_ON)
  return {
    input,
    lend,
    takeBack,
    listen() {
      listening = true
      stdin.resume()
    },
    ignore() {
      listening = false
      keys.forget()
    },
    close() {
      listening = false
      keys.forget()
      stdin.off('data', onData)
      stdin.off('end', onGone)
      stdin.off('close', onGone)
      lend()
    },
  }
}
