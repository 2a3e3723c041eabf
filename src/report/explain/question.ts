import type { Catalogue } from '#core/catalogue/load.ts'
import { LEVELS, type Question } from '#core/catalogue/types.ts'
import { conditionWords } from '#report/pages/condition.ts'
import { AUDIENCE_NAMES, AXIS_QUESTIONS, PHASE_NAMES } from '#report/words.ts'
import { type Entry, paragraph } from './entry.ts'

const gateLines = ({ gate }: Question): readonly string[] =>
  gate === undefined
    ? []
    : [
        `From ${PHASE_NAMES[gate.from]} on the service is not ready while this is below ${gate.minimum}${gate.whileRetiring ? ', also while it is being closed' : ''}. It can be accepted for at most 90 days, with a second name.`,
      ]

/** One question, with everything that is said about it. */
export const explainQuestion = (catalogue: Catalogue, question: Question): Entry => {
  const practice = catalogue.practice(question.practice)!
  const artefact = (id: string) => catalogue.artefacts.find((each) => each.id === id)!
  return {
    kind: 'question',
    id: question.id,
    title: question.text,
    paragraphs: [
      {
        lines: [
          `${practice.name}. ${AXIS_QUESTIONS[question.axis]} For: ${question.audience.map((role) => AUDIENCE_NAMES[role]).join(', ')}.`,
        ],
      },
      ...paragraph('Must-have', ...gateLines(question)),
      ...paragraph(
        'Answers',
        ...LEVELS.map((level) => `${level}: ${question.answers[level]}`),
        'unknown: We do not know. Honest, and counted as absent.',
      ),
      ...paragraph(
        'What to do next',
        ...LEVELS.flatMap((level) => (level === 'proven' ? [] : [`from ${level}: ${question.next[level]}`])),
      ),
      ...paragraph('Why do we ask?', practice.problem),
      ...paragraph('Good evidence', ...question.artefacts.map((id) => `${artefact(id).what} (${id})`)),
      ...paragraph(
        'Falls away',
        question.outOfScopeWhen === undefined ? undefined : `where ${conditionWords(question.outOfScopeWhen)}.`,
      ),
      ...paragraph('Answer it', `opsready assess ${question.id}`),
    ],
  }
}
