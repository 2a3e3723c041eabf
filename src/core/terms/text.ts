/** The text that a team typed, by place: never names, roles or values that are chosen from a list. */

import type { OperatingModel, PracticeModel } from '#core/model/types.ts'
import { join } from '#core/pointer.ts'

export interface TypedText {
  readonly at: string
  readonly text: string
}

/** What stands under the keys of a team's own is nobody's question. */
const asked = (said: Readonly<Record<string, unknown>> | undefined): readonly string[] => {
  if (said === undefined) return []
  const keys = Object.keys(said)
  return keys.some((key) => key.startsWith('x-')) ? keys.filter((key) => !key.startsWith('x-')) : keys
}

type Visit = (text: string, ...way: readonly (string | number)[]) => void

const ofPractice = (section: string, id: string, { how, notes, evidence }: PracticeModel, visit: Visit): void => {
  if (how !== undefined) visit(how, section, id, 'how')
  for (const key of asked(notes)) visit(notes![key]!, section, id, 'notes', key)
  for (const key of asked(evidence)) {
    let index = 0
    for (const { note } of evidence![key]!) {
      if (note !== undefined) visit(note, section, id, 'evidence', key, index, 'note')
      index += 1
    }
  }
}

/** Visits each text in the order of the file. */
const eachText = (model: OperatingModel, visit: Visit): void => {
  const { outcome } = model.service
  if (typeof outcome === 'string') visit(outcome, 'service', 'outcome')
  for (const section of ['processes', 'functions'] as const)
    for (const id of asked(model[section])) ofPractice(section, id, model[section]![id]!, visit)
  for (const [index, { reason }] of (model.accepted ?? []).entries()) visit(reason, 'accepted', index, 'reason')
}

/** In the order of the file. */
export const typedTexts = (model: OperatingModel): readonly TypedText[] => {
  const texts: TypedText[] = []
  eachText(model, (text, ...way) => texts.push({ at: join('', ...way), text }))
  return texts
}

/** The same without the places: of most models nobody asks for one. */
export const wordsOf = (model: OperatingModel): readonly string[] => {
  const texts: string[] = []
  eachText(model, (text) => texts.push(text))
  return texts
}

/** Marks of code, quotations, addresses and paths, and what parts words: line ends, and blanks and hyphens that no line ends at. */
const MARKS = ['`', '>', '"', '“', '/', '@', '\n', '\u00A0', '\u202F', '\u2010', '\u2011']

/** Asked of each mark: V8 finds a text in another ten times as fast as a pattern. */
const mayBeOthers = (text: string): boolean => MARKS.some((mark) => text.includes(mark))

/** Without code, links and quotations, which are not the team's own words; the others as they are read, wherever a line ends. */
export const ownWords = (text: string): string => (mayBeOthers(text) ? withoutOthers(text) : text)

/** Those of many texts, with `apart` between two: most hold nothing else, and to see that is one look at all of them. */
export const ownTogether = (texts: readonly string[], apart: string): string => {
  const together = texts.join(apart)
  return mayBeOthers(together) ? texts.map(ownWords).join(apart) : together
}

/** A path with the name of a file or folder at its end, or the address of a mailbox. */
const PATH = /(?:\.\w{1,5}|\/)[),.:;]*$/
const MAILBOX = /^[^@]+@[^@]+\.\w/

const isPlace = (word: string): boolean =>
  (word.includes('/') && PATH.test(word)) || (word.includes('@') && MAILBOX.test(word))

/** The start of a line that begins something else: an entry of a list, a heading, a row of a table. */
const BEGINS = /^(?:[#*+>|-]|\d{1,3}[).]\s)/
const FEW = 5

/** Lines of a paragraph as one: where a line ends in a word with a hyphen, that goes on in the next. */
export const flowing = (text: string): string =>
  text.replaceAll(/[\u2010\u2011]/g, '-').replaceAll(/\s+/g, (blanks, at: number) => {
    if (!blanks.includes('\n')) return ' '
    const next = at + blanks.length
    if (blanks.indexOf('\n') !== blanks.lastIndexOf('\n') || BEGINS.test(text.slice(next, next + FEW))) return '\n'
    return text[at - 1] === '-' && text[at - 2] !== ' ' ? '' : ' '
  })

const withoutOthers = (text: string): string =>
  flowing(
    text
      .replaceAll(/```[^`]*```/g, ' ')
      .replaceAll(/`[^`]*`/g, ' ')
      .replaceAll(/https?:\/\/\S+/g, ' ')
      .replaceAll(/^>.*$/gm, ' ')
      .replaceAll(/\S+/g, (word) => (isPlace(word) ? ' ' : word)),
  )
    .replaceAll(/"[^"\n]{1,300}"/g, ' ')
    .replaceAll(/“[^”\n]{1,300}”/g, ' ')
