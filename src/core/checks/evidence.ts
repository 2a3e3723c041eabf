/** Every piece of evidence that a model names, with where it stands. */

import type { Evidence, OperatingModel, PracticeModel } from '#core/model/types.ts'
import { onceLately } from '#core/once-for.ts'
import { join } from '#core/pointer.ts'

export interface NamedEvidence {
  readonly practice: string
  readonly question: string
  readonly evidence: Evidence
  readonly at: string
  /** What names this piece among others: never its index, which moves. */
  readonly name: string
}

/** A path in this repository, which git knows and no date has to stand for. */
export const isHere = ({ path, repository }: Evidence): boolean => path !== undefined && repository === undefined

/** Another repository's path is not one of ours, also where it is spelled alike. */
const nameOf = ({ path, repository, link, note }: Evidence): string =>
  path === undefined ? (link ?? note ?? '') : repository === undefined ? path : `${repository}:${path}`

const ofPractice = (section: string, practice: string, { evidence }: PracticeModel, into: NamedEvidence[]): void => {
  if (evidence === undefined) return
  for (const key of Object.keys(evidence)) {
    if (key.startsWith('x-')) continue
    const question = `${practice}.${key}`
    const place = join('', section, practice, 'evidence', key)
    let index = 0
    for (const piece of evidence[key]!) {
      into.push({ practice, question, evidence: piece, at: join(place, index), name: nameOf(piece) })
      index += 1
    }
  }
}

/** In the order of the file; listed once for a model, for nearly every check of reality walks it. */
export const namedEvidence = onceLately((model: OperatingModel): readonly NamedEvidence[] => {
  const all: NamedEvidence[] = []
  for (const section of ['processes', 'functions'] as const)
    for (const [practice, said] of Object.entries(model[section] ?? {}))
      if (!practice.startsWith('x-')) ofPractice(section, practice, said, all)
  return all
})
