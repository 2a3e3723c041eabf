import { defineCheck } from './define.ts'
import { newerQuestions } from './newer.ts'

export default defineCheck({
  id: 'question-new',
  kind: 'catalogue',
  severity: 'warning',
  title: 'There is a new question',
  why: 'A newer catalogue asks something that nobody has been asked yet, in a practice that people have confirmed as a whole.',
  needs: ['read', 'assessment'],
  message: ({ question, reviewed, version, text }) =>
    `${question} was added in catalogue ${version}; the practice was confirmed with ${reviewed}. It asks: ${text}`,
  fix: ({ question }) => `Answer it: opsready assess ${question}`,
  example: {
    question: 'change-management.what-changed',
    reviewed: '1.0.0',
    version: '1.1.0',
    text: 'Can you see what changed in the last day?',
  },
  *judge({ read, assessment }) {
    for (const { at, args, answered } of newerQuestions(read.model, assessment)) if (!answered) yield { at, args }
  },
})
