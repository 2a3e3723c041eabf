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

/** Marks of code, quotations and addresses. */
const MARKS = ['`', '>', '"', '“', '://']

/** Asked of each mark: V8 finds a text in another ten times as fast as a pattern. */
const mayBeOthers = (text: string): boolean => MARKS.some((mark) => text.includes(mark))

/** Without code, links and quotations: they are not the team's own words. */
export const ownWords = (text: string): string => (mayBeOthers(text) ? withoutOthers(text) : text)

/** Those of many texts, with `apart` between two: most hold nothing else, and to see that is one look at all of them. */
export const ownTogether = (texts: readonly string[], apart: string): string => {
  const together = texts.join(apart)
  return mayBeOthers(together) ? texts.map(ownWords).join(apart) : together
}

const withoutOthers = (text: string): string =>
  text
    .replaceAll(/```[^`]*```/g, ' ')
    .replaceAll(/`[^`]*`/g, ' ')
    .replaceAll(/https?:\/\/\S+/g, ' ')
    .replaceAll(/^>.*$/gm, ' ')
    .replaceAll(/"[^"\n]{1,300}"/g, ' ')
    .replaceAll(/“[^”\n]{1,300}”/g, ' ')
