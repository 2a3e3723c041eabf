/** Answers of several people or teams side by side: where they agree, and where they differ. Nobody is scored. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { Answer, Question } from '#core/catalogue/types.ts'
import { saidOf } from '#core/judgement/assess.ts'
import type { Writable } from '#core/model/change.ts'
import { asModel, type Draft } from './plan.ts'

export interface Compared {
  readonly name: string
  readonly model: Draft
}

/** A question that more than one of them answered. */
export interface Shared {
  readonly question: Question
  readonly answers: readonly { readonly name: string; readonly answer: Answer }[]
}

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

/** What all agree on, as a part of a model. */
export const agreedModel = ({ agreed }: Comparison, catalogue: Catalogue): { readonly [section: string]: Writable } => {
  const sections: Record<string, Record<string, { answers: Record<string, Writable> }>> = {}
  for (const { question, answers } of agreed) {
    const section = catalogue.practice(question.practice)!.kind === 'process' ? 'processes' : 'functions'
    const practice = ((sections[section] ??= {})[question.practice] ??= { answers: {} })
    practice.answers[question.key] = answers[0]!.answer
  }
  return sections
}
