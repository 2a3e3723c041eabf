/** The text that a team typed, by place: never names, roles or values that are chosen from a list. */

import type { OperatingModel, PracticeModel } from '#core/model/types.ts'
import { join } from '#core/pointer.ts'

export interface TypedText {
  readonly at: string
  readonly text: string
}

const ofPractice = function* (at: string, said: PracticeModel): Generator<TypedText> {
  if (said.how !== undefined) yield { at: join(at, 'how'), text: said.how }
  for (const [key, text] of Object.entries(said.notes ?? {}))
    if (!key.startsWith('x-')) yield { at: join(at, 'notes', key), text }
  for (const [key, pieces] of Object.entries(said.evidence ?? {}))
    if (!key.startsWith('x-'))
      for (const [index, { note }] of pieces.entries())
        if (note !== undefined) yield { at: join(at, 'evidence', key, index, 'note'), text: note }
}

/** In the order of the file. */
export const typedTexts = function* (model: OperatingModel): Generator<TypedText> {
  const { outcome } = model.service
  if (typeof outcome === 'string') yield { at: '/service/outcome', text: outcome }
  for (const section of ['processes', 'functions'] as const)
    for (const [practice, said] of Object.entries(model[section] ?? {}))
      if (!practice.startsWith('x-')) yield* ofPractice(join('', section, practice), said)
  for (const [index, { reason }] of (model.accepted ?? []).entries())
    yield { at: join('/accepted', index, 'reason'), text: reason }
}

/** Without code, links and quotations: they are not the team's own words. */
export const ownWords = (text: string): string =>
  text
    .replaceAll(/```[^`]*```/g, ' ')
    .replaceAll(/`[^`]*`/g, ' ')
    .replaceAll(/https?:\/\/\S+/g, ' ')
    .replaceAll(/^>.*$/gm, ' ')
    .replaceAll(/"[^"\n]{1,300}"/g, ' ')
    .replaceAll(/“[^”\n]{1,300}”/g, ' ')
