import { saidOf } from '#core/model/practice.ts'
import { defineCheck } from './define.ts'
import { answerWord, isLost, ownerSentence, placed, statesOf } from './states.ts'

export default defineCheck({
  id: 'answer-lowered',
  kind: 'regression',
  severity: 'note',
  title: 'This change lowers an answer',
  why: 'Somebody looked and found less than was written. That makes the model truer, and it never fails a run.',
  needs: ['read', 'base', 'assessment'],
  message: ({ question, was, now, owner }) => `${question} is weaker: ${was} → ${now}. ${owner}`,
  fix: ({ question }) => `Nothing to fix here. What to do next: opsready explain ${question}`,
  example: {
    question: 'change-management.what-changed',
    was: 'proven',
    now: 'informal',
    owner: 'Technical architect owns it.',
  },
  *judge({ read, base, assessment }) {
    if (base.kind !== 'model') return
    const before = statesOf(base.assessment)
    for (const { result, state, at } of placed(assessment)) {
      const was = before.get(state.question.id)
      if (was === undefined || state.level >= was.level || isLost(state, was)) continue
      const owner = ownerSentence(saidOf(read.model, result.practice).owner)
      yield { at, args: { question: state.question.id, was: answerWord(was), now: answerWord(state), owner } }
    }
  },
})
