/** Takes an answer back: the place is open again. */

import { answerChange, factPointer, NEEDED } from '#core/interview/accept.ts'
import { practicePointer } from '#core/model/practice.ts'
import type { Step } from '#core/interview/types.ts'
import type { Change } from '#core/model/change.ts'
import { at } from '#core/model/value.ts'
import { AGAIN, type Asked, type Context, touch } from './context.ts'
import { paragraph } from './lines.ts'
import { save } from './save.ts'

const changeOf = ({ scope: { voice } }: Context, step: Step): Change | undefined => {
  switch (step.kind) {
    case 'fact':
      return { pointer: factPointer(step.fact), value: undefined }
    case 'question':
      return voice === undefined
        ? answerChange(step.practice, step.question.key, undefined)
        : { pointer: practicePointer(step.practice, 'voices', voice, step.question.key), value: undefined }
    case 'confirm':
      return undefined
    default:
      return { pointer: practicePointer(step.practice, step.kind), value: undefined }
  }
}

/** Removes what was said at a step, and asks it again. */
export const clearStep = async (context: Context, step: Step): Promise<Asked> => {
  const change = changeOf(context, step)
  if (change === undefined || at(context.store.draft(), change.pointer) === undefined) {
    context.prompter.say('There is nothing to clear here.\n')
    return AGAIN
  }
  if (NEEDED.has(change.pointer)) {
    context.prompter.say(paragraph('Every model needs this. Change it instead.', context))
    return AGAIN
  }
  if (context.scope.voice === undefined) touch(context, step)
  const saved = await save(context, [change])
  if (saved.kind === 'done') context.prompter.say('Cleared.\n')
  return AGAIN
}
