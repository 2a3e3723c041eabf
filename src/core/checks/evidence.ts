/** Every piece of evidence that a model names, with where it stands. */

import type { Evidence, OperatingModel, PracticeModel } from '#core/model/types.ts'
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

const ofPractice = function* (section: string, practice: string, said: PracticeModel): Generator<NamedEvidence> {
  for (const [key, pieces] of Object.entries(said.evidence ?? {})) {
    if (key.startsWith('x-')) continue
    for (const [index, evidence] of pieces.entries()) {
      yield {
        practice,
        question: `${practice}.${key}`,
        evidence,
        at: join('', section, practice, 'evidence', key, index),
        name: nameOf(evidence),
      }
    }
  }
}

/** In the order of the file. */
export const namedEvidence = function* (model: OperatingModel): Generator<NamedEvidence> {
  for (const section of ['processes', 'functions'] as const)
    for (const [practice, said] of Object.entries(model[section] ?? {}))
      if (!practice.startsWith('x-')) yield* ofPractice(section, practice, said)
}
