/** `opsready worksheet`: questions to be answered on paper or in an editor, and read back with `assess --answers`. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { catalogueName } from '#core/catalogue/name.ts'
import { ANSWERS, type Practice, type Question } from '#core/catalogue/types.ts'
import { SHEET_MARK } from '#core/interview/sheet.ts'
import { md } from './encode/markdown.ts'
import { bestKnownTo } from './words.ts'

export interface WorksheetView {
  readonly service: string
  readonly catalogue: Catalogue
  readonly questions: readonly { readonly question: Question; readonly gate: boolean }[]
}

const answerLine = (question: Question, answer: (typeof ANSWERS)[number]): string =>
  `- [ ] ${answer}: ${answer === 'unknown' ? 'We do not know.' : question.answers[answer]}`

const questionPart = ({ question, gate }: WorksheetView['questions'][number]): string => {
  const best = bestKnownTo(question)
  return [
    `### ${question.text}`,
    `Question \`${question.id}\`${gate ? ' (must-have)' : ''}, best known to: ${best}`,
    ANSWERS.map((answer) => answerLine(question, answer)).join('\n'),
    'Note:',
  ].join('\n\n')
}

const practicePart = (practice: Practice, questions: WorksheetView['questions']): readonly string[] => {
  const own = questions.filter(({ question }) => question.practice === practice.id)
  return own.length === 0 ? [] : [`## ${practice.name}`, practice.purpose, ...own.map(questionPart)]
}

/** The sheet as Markdown; a function of the questions, without a date. */
export const worksheet = ({ service, catalogue, questions }: WorksheetView): string =>
  `${[
    `${SHEET_MARK}, catalogue ${catalogueName(catalogue)} -->`,
    `# Worksheet: ${md(service)}`,
    `${questions.length} ${questions.length === 1 ? 'question' : 'questions'}. Tick one box for each, with an x between the brackets, and write a note on one line where it helps. "We do not know" is a good answer. Leave open what you cannot say yet.`,
    'Read it back with `opsready assess --answers` and the name of this file.',
    ...catalogue.practices.flatMap((practice) => practicePart(practice, questions)),
  ].join('\n\n')}\n`
