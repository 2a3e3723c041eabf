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

const ofPractice = (at: string, { how, notes, evidence }: PracticeModel, into: TypedText[]): void => {
  if (how !== undefined) into.push({ at: join(at, 'how'), text: how })
  for (const key of asked(notes)) into.push({ at: join(at, 'notes', key), text: notes![key]! })
  for (const key of asked(evidence)) {
    const place = join(at, 'evidence', key)
    let index = 0
    for (const { note } of evidence![key]!) {
      if (note !== undefined) into.push({ at: join(place, index, 'note'), text: note })
      index += 1
    }
  }
}

/** In the order of the file. */
export const typedTexts = (model: OperatingModel): readonly TypedText[] => {
  const texts: TypedText[] = []
  const { outcome } = model.service
  if (typeof outcome === 'string') texts.push({ at: '/service/outcome', text: outcome })
  for (const section of ['processes', 'functions'] as const)
    for (const practice of asked(model[section]))
      ofPractice(join('', section, practice), model[section]![practice]!, texts)
  for (const [index, { reason }] of (model.accepted ?? []).entries())
    texts.push({ at: join('/accepted', index, 'reason'), text: reason })
  return texts
}

const NOT_THEIRS = /[`>"“]|https?:/

/** Without code, links and quotations: they are not the team's own words. */
export const ownWords = (text: string): string => (NOT_THEIRS.test(text) ? withoutOthers(text) : text)

const withoutOthers = (text: string): string =>
  text
    .replaceAll(/```[^`]*```/g, ' ')
    .replaceAll(/`[^`]*`/g, ' ')
    .replaceAll(/https?:\/\/\S+/g, ' ')
    .replaceAll(/^>.*$/gm, ' ')
    .replaceAll(/"[^"\n]{1,300}"/g, ' ')
    .replaceAll(/“[^”\n]{1,300}”/g, ' ')
