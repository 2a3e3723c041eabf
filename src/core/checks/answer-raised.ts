import { saidOf } from '#core/model/practice.ts'
import { defineCheck } from './define.ts'
import { answerWord, ownerSentence, placed, statesOf } from './states.ts'

export default defineCheck({
  id: 'answer-raised',
  kind: 'regression',
  severity: 'note',
  title: 'This change raises an answer',
  why: 'An improvement is worth reporting too, and reviewers can ask to see it.',
  needs: ['read', 'base', 'assessment'],
  message: ({ question, was, now, owner }) => `${question} is stronger: ${was} → ${now}. ${owner}`,
  fix: () => 'Nothing to fix. Reviewers may ask to see it.',
  example: {
    question: 'change-management.what-changed',
    was: 'informal',
    now: 'in-place',
    owner: 'Technical architect owns it.',
  },
  *judge({ read, base, assessment }) {
    if (base.kind !== 'model') return
    const before = statesOf(base.assessment)
    for (const { result, state, at } of placed(assessment)) {
      const was = before.get(state.question.id)
      if (was === undefined || state.level <= was.level) continue
      const owner = ownerSentence(saidOf(read.model, result.practice).owner)
      yield { at, args: { question: state.question.id, was: answerWord(was), now: answerWord(state), owner } }
    }
  },
})
