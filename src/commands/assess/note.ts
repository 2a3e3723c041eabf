/** A note to a question: a line in the field, or as much as it takes in a person's own editor. */

import type { Practice, Question } from '#core/catalogue/types.ts'
import { noteChange, noteTrouble } from '#core/interview/accept.ts'
import { practicePointer, saidOf } from '#core/model/practice.ts'
import { asModel } from '#core/interview/draft.ts'
import type { Step } from '#core/interview/types.ts'
import { AGAIN, type Asked, type Context, touch } from './context.ts'
import { paragraph } from './lines.ts'
import { save } from './save.ts'

type QuestionStep = Extract<Step, { kind: 'question' }>

const noteNow = ({ store }: Context, practice: Practice, { key }: Question): string | undefined =>
  saidOf(asModel(store.draft()), practice).notes?.[key]

const keep = async (context: Context, step: QuestionStep, text: string): Promise<Asked> => {
  const { practice, question } = step
  const now = noteNow(context, practice, question)
  const change = noteChange(practicePointer(practice, 'notes', question.key), text)
  if (change.value === now) {
    context.prompter.say('The note was not changed.\n')
    return AGAIN
  }
  touch(context, step)
  const saved = await save(context, [change])
  if (saved.kind === 'done') context.prompter.say(change.value === undefined ? 'The note was removed.\n' : 'Noted.\n')
  return AGAIN
}

const refuse = (context: Context): Asked => {
  context.prompter.say(paragraph('A note belongs to a question. Here, write it into the text itself.', context))
  return AGAIN
}

/** A note of one line. One of several is for the editor: a field would make one line of it. */
export const askNote = async (context: Context, step: Step): Promise<Asked> => {
  if (step.kind !== 'question') return refuse(context)
  const now = noteNow(context, step.practice, step.question)
  if (now?.includes('\n') === true && context.prompter.editor !== undefined) return editNote(context, step)
  const reply = await context.prompter.text({
    message: 'Your note:',
    enter: 'Enter leaves it as it is',
    initial: now?.replaceAll(/\s+/g, ' '),
    check: noteTrouble,
  })
  if (reply.kind === 'value') return keep(context, step, reply.value)
  return reply.kind === 'menu' ? AGAIN : reply
}

/** A note in the editor that EDITOR or VISUAL names; paragraphs stay paragraphs. */
export const editNote = async (context: Context, step: Step): Promise<Asked> => {
  if (step.kind !== 'question') return refuse(context)
  const { prompter } = context
  if (prompter.editor === undefined) {
    prompter.say(paragraph('No editor is named. Set EDITOR or VISUAL, for example EDITOR=nano.', context))
    return AGAIN
  }
  const text = await prompter.edit(noteNow(context, step.practice, step.question) ?? '')
  const trouble =
    text === undefined ? 'The editor reported an error. The note was not changed.' : noteTrouble(text.trim())
  if (text === undefined || trouble !== undefined) {
    prompter.say(paragraph(trouble ?? '', context))
    return AGAIN
  }
  return keep(context, step, text)
}
