/** Every piece of evidence that a model names, with where it stands. */

import type { Evidence, OperatingModel, PracticeModel } from '#core/model/types.ts'
import { join } from '#core/pointer.ts'

export interface NamedEvidence {
  readonly question: string
  readonly evidence: Evidence
  readonly at: string
  /** What names this piece among others: never its index, which moves. */
  readonly name: string
}

const ofPractice = function* (section: string, practice: string, said: PracticeModel): Generator<NamedEvidence> {
  for (const [key, pieces] of Object.entries(said.evidence ?? {})) {
    if (key.startsWith('x-')) continue
    for (const [index, evidence] of pieces.entries()) {
      const name = evidence.path ?? evidence.link ?? evidence.note ?? ''
      yield { question: `${practice}.${key}`, evidence, at: join('', section, practice, 'evidence', key, index), name }
    }
  }
}

/** In the order of the file. */
export const namedEvidence = function* (model: OperatingModel): Generator<NamedEvidence> {
  for (const section of ['processes', 'functions'] as const)
    for (const [practice, said] of Object.entries(model[section] ?? {}))
      if (!practice.startsWith('x-')) yield* ofPractice(section, practice, said)
}
