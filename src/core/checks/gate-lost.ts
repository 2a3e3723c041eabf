import { defineCheck } from './define.ts'
import { answerWord, isLost, ownerSentence, placed, statesOf } from './states.ts'
import { saidOf } from '#core/model/practice.ts'

export default defineCheck({
  id: 'gate-lost',
  kind: 'regression',
  severity: 'warning',
  title: 'This change loses a must-have',
  why: 'Something that the service cannot do without was in place and no longer is. Saying so is honest and right, and it should not go unnoticed.',
  needs: ['read', 'base', 'assessment'],
  message: ({ question, was, now, owner }) => `The must-have ${question} is weaker: ${was} → ${now}. ${owner}`,
  fix: ({ question }) => `See what to do next: opsready explain ${question}. Or accept it for a time.`,
  example: {
    question: 'change-management.second-pair-of-eyes',
    was: 'proven',
    now: 'informal',
    owner: 'Technical architect owns it.',
  },
  *judge({ read, base, assessment }) {
    if (base.kind !== 'model') return
    const before = statesOf(base.assessment)
    for (const { result, state, at } of placed(assessment)) {
      const was = before.get(state.question.id)
      if (was === undefined || !isLost(state, was)) continue
      const owner = ownerSentence(saidOf(read.model, result.practice).owner)
      yield { at, args: { question: state.question.id, was: answerWord(was), now: answerWord(state), owner } }
    }
  },
})
