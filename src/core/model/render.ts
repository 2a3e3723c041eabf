/** Values as YAML text, in the style of the format: what fits on a line stands on one. */

import type { Writable } from './change.ts'

/** Text that another reader, or an older version of YAML, would take for something else. */
const MISREAD =
  /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\.\d+|\d[\d_,]*(?:\.\d*)?)(?:e[-+]?\d+)?|0[xob][\da-f_]+|[-+]?\.(?:inf|nan)|[-+]?\d+(?::\d+)+(?:\.\d*)?|=|<<)$/i
const INDICATOR = /^[-?:,[\]{}#&*!|>'"%@`]/
const INVISIBLE = /[\u0000-\u001F\u007F-\u00A0\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/

const isPlain = (text: string, inFlow: boolean): boolean =>
  text !== '' &&
  text === text.trim() &&
  !INDICATOR.test(text) &&
  !MISREAD.test(text) &&
  !INVISIBLE.test(text) &&
  !/:(?:\s|$)|\s#/.test(text) &&
  !(inFlow && /[,[\]{}]|:$/.test(text)) &&
  !/^(?:---|\.\.\.)/.test(text)

/** JSON text is YAML text; what cannot be seen is escaped as well. */
const double = (text: string): string =>
  JSON.stringify(text).replaceAll(
    new RegExp(INVISIBLE.source, 'g'),
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

export type Quotes = 'plain' | 'single' | 'double' | 'block'

/** A scalar on one line; `before` is how the old value was written, which is kept where it can be. */
export const scalarText = (value: string | number | boolean, before: Quotes = 'plain', inFlow = false): string => {
  if (typeof value !== 'string') return String(value)
  if (before === 'double') return double(value)
  if (before === 'single' && !INVISIBLE.test(value)) return `'${value.replaceAll("'", "''")}'`
  return isPlain(value, inFlow) ? value : double(value)
}

/** A key of words needs no quotes: keys are read as text, whatever they spell. */
export const keyText = (key: string): string =>
  /^[A-Za-z](?:[\w -]*\w)?$/.test(key) ? key : scalarText(key, 'plain', true)

const isScalar = (value: Writable): value is string | number | boolean => typeof value !== 'object'
const isList = (value: Writable): value is readonly Writable[] => Array.isArray(value)
const isFlat = (value: Writable): boolean => isScalar(value) || (isList(value) && value.every((each) => isScalar(each)))

/** A value on one line, with brackets and braces. */
export const flowText = (value: Writable): string => {
  if (isScalar(value)) return scalarText(value, 'plain', true)
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`
  return `{${Object.entries(value)
    .map(([key, inner]) => `${keyText(key)}: ${flowText(inner)}`)
    .join(', ')}}`
}

const WIDEST = 120
const STEP = 2
/** Small records that read best on one line. */
const INLINE = /^\/(?:service|team)\/[^/]+(?:\/\d+)?$|^\/policy\/terms$|\/reviewed$|\/voices\/[^/]+$/

const fits = (pointer: string, value: Writable, indent: number): boolean => {
  if (isScalar(value)) return true
  if (indent + flowText(value).length > WIDEST) return isList(value) && value.length === 0
  if (isList(value)) return isFlat(value)
  return Object.keys(value).length === 0 || (INLINE.test(pointer) && Object.values(value).every(isFlat))
}

/** Lines of a list or a record, the first one without its indentation. */
const block = (pointer: string, value: Writable, indent: number, newline: string): string => {
  const margin = newline + ' '.repeat(indent)
  if (isList(value))
    return value
      .map((each, index) =>
        fits(`${pointer}/${index}`, each, indent + STEP)
          ? `- ${isScalar(each) ? scalarText(each) : flowText(each)}`
          : `- ${block(`${pointer}/${index}`, each, indent + STEP, newline)}`,
      )
      .join(margin)
  return Object.entries(value)
    .map(([key, inner]) => pairText(pointer, key, inner, indent, newline))
    .join(margin)
}

/** A text of several lines as a block, which reads and differs line by line; `undefined` where it needs quotes. */
const literal = (value: Writable, indent: number, newline: string): string | undefined => {
  if (typeof value !== 'string' || !value.includes('\n')) return undefined
  const lines = value.split('\n')
  const isSafe = lines.every((line) => !INVISIBLE.test(line)) && /^\S/.test(lines[0]!) && /\S$/.test(value)
  if (!isSafe) return undefined
  return `|-${lines.map((line) => newline + (line === '' ? '' : ' '.repeat(indent + STEP) + line)).join('')}`
}

/** `key: value`, the value on the same line where it fits; further lines carry their indentation. */
export const pairText = (pointer: string, key: string, value: Writable, indent: number, newline: string): string => {
  const at = `${pointer}/${key}`
  const name = keyText(key)
  const lines = literal(value, indent, newline)
  if (lines !== undefined) return `${name}: ${lines}`
  if (fits(at, value, indent + name.length + STEP))
    return `${name}: ${isScalar(value) ? scalarText(value) : flowText(value)}`
  return `${name}:${newline}${' '.repeat(indent + STEP)}${block(at, value, indent + STEP, newline)}`
}

/** One item of a block list, without its dash. */
export const itemText = (pointer: string, value: Writable, indent: number, newline: string): string =>
  fits(pointer, value, indent)
    ? isScalar(value)
      ? scalarText(value)
      : flowText(value)
    : block(pointer, value, indent, newline)
