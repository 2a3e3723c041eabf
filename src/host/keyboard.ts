/**
 * The keyboard as the prompts see it: keys arrive only while a prompt listens, and a pasted text of many lines arrives as
 * one line, so that it fills one field and never answers the next questions.
 */

import { PassThrough } from 'node:stream'
import { StringDecoder } from 'node:string_decoder'

const PASTE_ON = '\u001B[?2004h'
const PASTE_OFF = '\u001B[?2004l'
const BEGIN = '\u001B[200~'
const END = '\u001B[201~'
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

export interface Keyboard {
  /** What the prompts read from. */
  readonly input: NodeJS.ReadableStream
  listen(): void
  ignore(): void
  close(): void
}

export interface KeyboardOf {
  readonly stdin: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  /** The terminal is gone. */
  readonly onGone: () => void
}

export const keyboard = ({ stdin, output, onGone }: KeyboardOf): Keyboard => {
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
  const onData = (chunk: Buffer): void => {
    const text = plain(decoder.write(chunk))
    if (listening && text !== '') input.write(text)
  }
  stdin.on('data', onData)
  stdin.on('end', onGone)
  stdin.on('close', onGone)
  stdin.on('error', onGone)
  output.write(PASTE_ON)
  return {
    input,
    listen() {
      listening = true
      stdin.resume()
    },
    ignore() {
      listening = false
    },
    close() {
      listening = false
      stdin.off('data', onData)
      stdin.off('end', onGone)
      stdin.off('close', onGone)
      stdin.setRawMode(false)
      stdin.pause()
      output.write(PASTE_OFF)
    },
  }
}
