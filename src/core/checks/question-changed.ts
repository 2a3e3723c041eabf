import { defineCheck } from './define.ts'
import { newerQuestions } from './newer.ts'

export default defineCheck({
  id: 'question-changed',
  kind: 'catalogue',
  severity: 'warning',
  title: 'A question has changed since it was answered',
  why: 'A newer catalogue asks something else under this name than what people confirmed. The old answer stands until they look again.',
  needs: ['read', 'assessment'],
  message: ({ question, reviewed, version, text }) =>
    `${question} was confirmed with catalogue ${reviewed} and changed in ${version}. It now asks: ${text}`,
  fix: ({ question }) => `Answer it again: opsready assess ${question}`,
  example: {
    question: 'change-management.what-changed',
    reviewed: '1.0.0',
    version: '1.1.0',
    text: 'Can you see what changed in the last day?',
  },
  *judge({ read, assessment }) {
    for (const { at, args, answered } of newerQuestions(read.model, assessment)) if (answered) yield { at, args }
  },
})
