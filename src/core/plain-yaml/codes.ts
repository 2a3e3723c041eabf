/** The characters of a text as bytes: to look at one takes a third of the time that a character of a string takes. */

/** After the last character. */
const END = 0

/** Stands for every character that is not ASCII: here they all mean the same. */
export const BEYOND = 0x80

export const SPACE = 0x20
export const NEWLINE = 0x0a
export const QUOTE = 0x22
export const HASH = 0x23
export const APOSTROPHE = 0x27
export const COMMA = 0x2c
export const DASH = 0x2d
export const COLON = 0x3a
export const ANGLE = 0x3e
export const BACKSLASH = 0x5c
export const BAR = 0x7c

/** The one sign of ASCII above a space that is refused. */
const DELETE = '\u007F'

/** Of the rest: what is refused, and what some readers take for the end of a line. */
const UNUSUAL = /[^\n -~\u00A1-\u2027\u202F-\u2065\u206A-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]|[\uD800-\uDFFF]/u

const encoder = new TextEncoder()

/** Used again for each text: room that is new is filled with zeros first. */
let room = new Uint8Array(0)

/**
 * One for each character of the text, at the same index, and the end; `undefined` where one stands that is left to the strict reader.
 * They are good until the next text is read.
 */
export const codesOf = (source: string): Uint8Array | undefined => {
  const { length } = source
  if (source.includes(DELETE)) return undefined
  if (room.length <= length) room = new Uint8Array(2 * length + 1)
  const { read, written } = encoder.encodeInto(source, room)
  // What is not ASCII takes more than one byte, or has no room.
  if (read !== length || written !== length) {
    if (UNUSUAL.test(source)) return undefined
    for (let at = 0; at < length; at += 1) room[at] = Math.min(source.charCodeAt(at), BEYOND)
  }
  room[length] = END
  return room
}

/**
 * Whether reading stops at this character. Below a space it ends a line or the text, or is refused in a model, as a tab is; then the
 * strict reader says so.
 */
export const isEnd = (code: number): boolean => code < SPACE

/** Index of the first character from `at` that is no space. */
export const skipSpaces = (codes: Uint8Array, at: number): number => {
  let next = at
  while (codes[next] === SPACE) next += 1
  return next
}

/** Index of the end of the line that holds `at`. */
export const lineEnd = (codes: Uint8Array, at: number): number => {
  let next = at
  while (!isEnd(codes[next]!)) next += 1
  return next
}

/** Where a line ends on which nothing stands from `at` on but spaces or a comment that is set apart; -1 where something does. */
export const emptyEnd = (codes: Uint8Array, at: number): number => {
  const next = skipSpaces(codes, at)
  if (isEnd(codes[next]!)) return next
  return codes[next] === HASH && next > at ? lineEnd(codes, next) : -1
}
