/** Answers of several people or teams side by side: where they agree, and where they differ. Nobody is scored. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Answer, Question } from '#core/catalogue/types.ts'
import { saidOf, sectionOf } from '#core/model/practice.ts'
import type { Writable } from '#core/model/change.ts'
import { asModel, type Draft } from './draft.ts'

export interface Compared {
  readonly name: string
  readonly model: Draft
}

/** A question that more than one of them answered. */
export interface Shared {
  readonly question: Question
  readonly answers: readonly { readonly name: string; readonly answer: Answer }[]
}

/** Types and no interfaces: only they are plain data to the compiler. */
type PracticePart = { answers?: Record<string, Writable>; voices?: Record<string, Record<string, Writable>> }

export interface Comparison {
  readonly agreed: readonly Shared[]
  readonly differing: readonly Shared[]
  /** Questions that only one of them answered. */
  readonly single: number
}

/** In the order of the catalogue; the files in the order in which they were named. */
export const compare = (files: readonly Compared[], { practices }: Catalogue): Comparison => {
  const shared = practices.flatMap((practice) =>
    practice.questions.map((question): Shared => ({
      question,
      answers: files.flatMap(({ name, model }) => {
        const { answers } = saidOf(asModel(model), practice)
        const answer = answers !== undefined && Object.hasOwn(answers, question.key) ? answers[question.key] : undefined
        return answer === undefined ? [] : [{ name, answer }]
      }),
    })),
  )
  const many = shared.filter(({ answers }) => answers.length > 1)
  const isAgreed = ({ answers }: Shared): boolean => new Set(answers.map(({ answer }) => answer)).size === 1
  return {
    agreed: many.filter(isAgreed),
    differing: many.filter((each) => !isAgreed(each)),
    single: shared.filter(({ answers }) => answers.length === 1).length,
  }
}

/** Where people differ on a question of understanding: what each of them said, as a model keeps single people's answers. */
const voicesOf = (question: Question, answers: Shared['answers']): readonly (readonly [string, Answer])[] =>
  question.axis === 'understood' ? answers.map(({ name, answer }) => [name, answer] as const) : []

/** Everybody whose name would stand in a file that keeps the views that differ. */
export const namesIn = ({ differing }: Comparison): readonly string[] => [
  ...new Set(differing.flatMap(({ question, answers }) => voicesOf(question, answers).map(([name]) => name))),
]

/** What all agree on, as a part of a model; with `voiceOf` also who sees a question of understanding differently, under that name. */
export const agreedModel = (
  { agreed, differing }: Comparison,
  catalogue: Catalogue,
  voiceOf?: (name: string) => string,
): { readonly [section: string]: Writable } => {
  const sections: Record<string, Record<string, PracticePart>> = {}
  const partOf = ({ practice }: Question): PracticePart => {
    return ((sections[sectionOf(catalogue.practice(practice)!)] ??= {})[practice] ??= {})
  }
  for (const { question, answers } of agreed) {
    const practice = partOf(question)
    ;(practice.answers ??= {})[question.key] = answers[0]!.answer
  }
  for (const { question, answers } of voiceOf === undefined ? [] : differing)
    for (const [name, answer] of voicesOf(question, answers)) {
      const voices = (partOf(question).voices ??= {})
      const voice = voiceOf!(name)
      if (!Object.hasOwn(voices, voice)) voices[voice] = {}
      voices[voice]![question.key] = answer
    }
  return sections
}
