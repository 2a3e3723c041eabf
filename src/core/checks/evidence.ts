/** Every piece of evidence that a model names, with where it stands. */

import type { Evidence, OperatingModel, PracticeModel } from '#core/model/types.ts'
import { onceLately } from '#core/once-for.ts'
import { join } from '#core/pointer.ts'
import type { PathState } from './define.ts'

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

/** A class: where a piece stands is said where something is wrong with it, and most checks look at sixty pieces with which nothing is. */
class Named implements NamedEvidence {
  readonly practice: string
  readonly question: string
  readonly evidence: Evidence
  readonly name: string
  readonly #section: string
  readonly #key: string
  readonly #index: number

  constructor(section: string, practice: string, key: string, question: string, evidence: Evidence, index: number) {
    this.practice = practice
    this.question = question
    this.evidence = evidence
    this.name = nameOf(evidence)
    this.#section = section
    this.#key = key
    this.#index = index
  }

  get at(): string {
    return join('', this.#section, this.practice, 'evidence', this.#key, this.#index)
  }
}

const ofPractice = (section: string, practice: string, { evidence }: PracticeModel, into: NamedEvidence[]): void => {
  if (evidence === undefined) return
  for (const key of Object.keys(evidence)) {
    if (key.startsWith('x-')) continue
    const question = `${practice}.${key}`
    evidence[key]!.forEach((piece, index) => into.push(new Named(section, practice, key, question, piece, index)))
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

/** Evidence in this repository whose path is in this state. */
export const hereThatIs = (
  state: PathState,
  model: OperatingModel,
  pathState: (path: string) => PathState | undefined,
): readonly NamedEvidence[] =>
  namedEvidence(model).filter(({ evidence, name }) => isHere(evidence) && pathState(name) === state)
