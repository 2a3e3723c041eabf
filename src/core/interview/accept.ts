/** What a reply at a prompt changes in the model. */

import { isDay } from '#core/day.ts'
import type { Answer, Fact, FactField, Practice } from '#core/catalogue/types.ts'
import type { Change, Writable } from '#core/model/change.ts'
import { practicePointer } from '#core/model/practice.ts'
import type { CivilDate } from '#core/model/types.ts'
import { join } from '#core/pointer.ts'
import { DANGEROUS } from '#core/structure.ts'
import { INVISIBLE } from './typed.ts'

/** What every model must say cannot be taken back, only changed. */
export const NEEDED: ReadonlySet<string> = new Set(['/service/name', '/service/phase'])

export const factPointer = ({ at, id }: Pick<Fact, 'at' | 'id'>): string => join('', at, id)

export const answerChange = (practice: Practice, key: string, answer: Answer | undefined): Change => ({
  pointer: practicePointer(practice, 'answers', key),
  value: answer,
})

/** Typed text without its edges; nothing typed takes the value away. */
export const textChange = (pointer: string, text: string): Change => {
  const value = text.replaceAll(/\s+/g, ' ').trim()
  return { pointer, value: value === '' ? undefined : value }
}

export const reviewedChange = (
  practice: Practice,
  on: CivilDate,
  by: readonly string[],
  catalogue: string,
): Change => ({ pointer: practicePointer(practice, 'reviewed'), value: { on, by, catalogue } })

/** A note keeps its paragraphs; only the edges and what stands at the end of a line go. */
export const noteChange = (pointer: string, text: string): Change => {
  const value = text
    .replaceAll('\t', '  ')
    .replaceAll(/[ \u00A0]+$/gm, '')
    .trim()
  return { pointer, value: value === '' ? undefined : value }
}

/** Longer than this, a text of one line is no answer but a document; a note may be as long as the format takes. */
const LONGEST = 2000
const LONGEST_NOTE = 20_000

const trouble = (text: string, longest: number): string | undefined => {
  if (INVISIBLE.test(text)) return 'It contains an invisible character. Type the text again without it.'
  return text.length > longest
    ? `It is longer than ${longest} characters. Shorten it, and put the rest in a document.`
    : undefined
}

/** Why a text cannot be written, in a sentence; `undefined` where it can. */
export const textTrouble = (text: string): string | undefined => trouble(text, LONGEST)

/** Why a note cannot be written. */
export const noteTrouble = (text: string): string | undefined => trouble(text, LONGEST_NOTE)

/** Whether a text can stand in a model as the name of a role or person. */
export const isName = (text: string): boolean =>
  text.trim() !== '' && !text.startsWith('x-') && !DANGEROUS.has(text.trim()) && textTrouble(text) === undefined

type Valued = Pick<Fact | FactField, 'kind' | 'range'>

/** As people write numbers: of what a computer also reads, `0x10` minutes are none. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)$/

const numberTrouble = (text: string, { kind, range }: Valued): string | undefined => {
  const value = Number(text)
  if (!DECIMAL.test(text))
    return `Write only a number, in the unit that is asked for${kind === 'integer' ? '' : ', with a point before decimals'}, for example ${kind === 'percent' ? '99.9' : '30'}.`
  if (kind === 'integer' && !Number.isInteger(value)) return 'Write a whole number.'
  if (range !== undefined && (value < range[0] || value > range[1]))
    return `Write a number from ${range[0]} to ${range[1]}.`
  return undefined
}

/** Why a text is no day, in a sentence. */
export const dayTrouble = (text: string): string | undefined =>
  isDay(text) ? undefined : 'Write the day as YYYY-MM-DD, for example 2026-11-23.'

/** Why a typed value of a fact cannot be taken; nothing typed leaves it open. */
export const factTrouble = (text: string, fact: Valued): string | undefined => {
  if (text === '') return undefined
  switch (fact.kind) {
    case 'integer':
    case 'number':
    case 'percent':
      return numberTrouble(text, fact)
    case 'date':
      return dayTrouble(text)
    default:
      return textTrouble(text)
  }
}

/** A typed value as the model holds it. There is one nought: `-0` is written as 0, and read again as that. */
export const typedValue = (text: string, { kind }: Valued): Writable =>
  kind === 'integer' || kind === 'number' || kind === 'percent'
    ? Number(text) + 0
    : kind === 'boolean'
      ? text === 'true'
      : text
