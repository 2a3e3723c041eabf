/** What single people said about the questions of understanding, and where they differ: that is a thing to talk about. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Answer, Question } from '#core/catalogue/types.ts'
import { saidOf } from '#core/model/practice.ts'
import { isSameRole } from '#core/model/role.ts'
import type { OperatingModel, PracticeModel } from '#core/model/types.ts'

export interface Voice {
  readonly name: string
  readonly answer: Answer
}

/** A question that people answered differently, each with what they said, by name. */
export interface Difference {
  readonly question: Question
  readonly voices: readonly Voice[]
}

const byName = (a: Voice, b: Voice): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/** Everybody who answered a question, by name. */
export const voicesOn = ({ key }: Question, { voices = {} }: PracticeModel): readonly Voice[] =>
  Object.entries(voices)
    .filter(([name]) => !name.startsWith('x-'))
    .flatMap(([name, answers]): readonly Voice[] => {
      const answer = Object.hasOwn(answers, key) ? answers[key] : undefined
      return answer === undefined ? [] : [{ name, answer }]
    })
    .toSorted(byName)

/** In the order of the catalogue. */
export const differences = (model: OperatingModel, { practices }: Catalogue): readonly Difference[] =>
  practices.flatMap((practice) => {
    const said = saidOf(model, practice)
    if (said.voices === undefined) return []
    return practice.questions
      .filter(({ axis }) => axis === 'understood')
      .map((question) => ({ question, voices: voicesOn(question, said) }))
      .filter(({ voices }) => new Set(voices.map(({ answer }) => answer)).size > 1)
  })

/** A name as the model spells it already; as it is given, where nobody has answered under it. */
export const spelt = (name: string, model: OperatingModel, { practices }: Catalogue): string =>
  practices
    .flatMap((practice) => Object.keys(saidOf(model, practice).voices ?? {}))
    .find((voice) => isSameRole(voice, name)) ?? name
