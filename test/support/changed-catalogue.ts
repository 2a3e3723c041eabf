/** The loaded catalogue with some questions changed in place: each under another name, taken out, changed or new. For one check at a time. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import type { Practice, Question } from '#core/catalogue/types.ts'

/** The same value but for some of what it says; its words, which are taken when somebody asks, stay. */
const like = <Value extends object>(value: Value, but: Partial<Value>): Value =>
  Object.assign(Object.create(Object.getPrototypeOf(value) as object) as Value, value, but)

const changed = (
  version: string,
  change: (question: Question) => Question,
  retire: (practice: Practice) => Practice['retired'] = ({ retired }) => retired,
): Catalogue => {
  const all = catalogue()
  const practices = all.practices.map((practice) =>
    like(practice, { questions: practice.questions.map(change), retired: retire(practice) }),
  )
  const questions = practices.flatMap((practice) => practice.questions)
  return {
    ...all,
    version,
    practices,
    questions,
    practice: (id) => practices.find((practice) => practice.id === id),
    question: (id) => questions.find((question) => question.id === id),
  }
}

const NAMES: Readonly<Record<string, readonly string[]>> = {
  'change-management.what-changed': ['change-management.changes-known'],
  'change-management.change-results-known': ['change-management.who-decides'],
  'problem-management.actions-done': ['change-management.fix-kept'],
}

/** What some questions of change management were called before, and one that is not asked any more. */
export const olderNames = (): Catalogue =>
  changed(
    '1.1.0',
    (question) => like(question, { formerly: NAMES[question.id] ?? [] }),
    ({ id }) =>
      id === 'change-management'
        ? [{ key: 'board-exists', since: '1.1.0', why: 'A board says nothing by itself.' }]
        : [],
  )

/** These questions came or changed with the next version. */
export const newerQuestions = (...ids: readonly string[]): Catalogue =>
  changed('1.1.0', (question) => (ids.includes(question.id) ? like(question, { changedIn: '1.1.0' }) : question))
