/** One question of a practice. What is not needed to judge is taken when somebody asks. */

import type { Condition } from '#core/challenges/types.ts'
import { type Json, object, strings } from './document.ts'
import type { Axis, Gate, Question } from './types.ts'

type QuestionWords = Pick<Question, 'text' | 'answers' | 'next' | 'audience' | 'artefacts'>

/** A class: a start makes a hundred and fifty of them, and those that are put together from parts take twice as long. */
class DocumentedQuestion implements Question {
  readonly id: string
  readonly key: string
  readonly practice: string
  readonly axis: Axis
  readonly gate: Gate | undefined
  readonly outOfScopeWhen: Condition | undefined
  readonly changedIn: string
  readonly formerly: readonly string[]
  /** Of the practice and its questions. */
  private readonly wordsOf: () => Json

  constructor(practice: string, said: Json, wordsOf: () => Json) {
    const key = said['key'] as string
    this.id = `${practice}.${key}`
    this.key = key
    this.practice = practice
    this.axis = said['axis'] as Axis
    this.gate = said['gate'] as Gate | undefined
    this.outOfScopeWhen = said['outOfScopeWhen'] as Condition | undefined
    this.changedIn = said['changedIn'] as string
    this.formerly = strings(said['formerly'])
    this.wordsOf = wordsOf
  }

  private get words(): QuestionWords {
    return object(this.wordsOf()['questions'])[this.key] as QuestionWords
  }

  get text(): Question['text'] {
    return this.words.text
  }

  get answers(): Question['answers'] {
    return this.words.answers
  }

  get next(): Question['next'] {
    return this.words.next
  }

  get audience(): Question['audience'] {
    return this.words.audience
  }

  get artefacts(): Question['artefacts'] {
    return this.words.artefacts
  }
}

/** A question of a practice; `wordsOf` gives the words of the practice and its questions. */
export const questionOf = (practice: string, said: Json, wordsOf: () => Json): Question =>
  new DocumentedQuestion(practice, said, wordsOf)
