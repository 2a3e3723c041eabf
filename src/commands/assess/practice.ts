/** Asking about one practice: its owner, how it is done, what is in use, its questions, and whether it is all right so. */

import { ANSWERS, type Answer, type Practice, type Question } from '#core/catalogue/types.ts'
import { answerChange, reviewedChange, textChange, textTrouble } from '#core/interview/accept.ts'
import { practicePointer, saidOf } from '#core/model/practice.ts'
import { asModel } from '#core/interview/draft.ts'
import { commaList } from '#core/interview/typed.ts'
import type { Step } from '#core/interview/types.ts'
import { assess } from '#core/judgement/assess.ts'
import { shownLevel } from '#core/judgement/evidence.ts'
import { levelOf } from '#core/judgement/levels.ts'
import { eachRole } from '#core/model/role.ts'
import type { PracticeModel } from '#core/model/types.ts'
import { summary } from '#report/interview/summary.ts'
import { AGAIN, type Asked, type Context, DONE, fieldText, touch } from './context.ts'
import { askEvidence } from './evidence.ts'
import { save } from './save.ts'

type QuestionStep = Extract<Step, { kind: 'question' }>

const said = ({ store }: Context, practice: Practice): PracticeModel => saidOf(asModel(store.draft()), practice)

/** Whose answers this sitting changes: the team's, or one person's. */
const ownAnswers = (context: Context, practice: Practice): Readonly<Record<string, Answer>> => {
  const { answers, voices } = said(context, practice)
  return (context.scope.voice === undefined ? answers : voices?.[context.scope.voice]) ?? {}
}

/** Whether an answer says more than that it is done now and then: then somebody is asked where that can be seen. */
export const isClaim = (answer: Answer): boolean => levelOf(answer) > 1

/** `noted` is whether a note can be taken here: beside the check of a practice's answers it cannot. */
export const askQuestion = async (context: Context, step: QuestionStep, noted = true): Promise<Asked> => {
  const { question, practice } = step
  const own = ownAnswers(context, practice)
  // An answer under an earlier name of the question is offered again, and moves when it is given.
  const former = question.formerly
    .filter((id) => id.startsWith(`${practice.id}.`))
    .map((id) => id.slice(practice.id.length + 1))
    .find((key) => Object.hasOwn(own, key))
  const reply = await context.prompter.select<Answer>({
    message: question.text,
    choices: ANSWERS.map((value) => ({
      value,
      label: value === 'unknown' ? 'We do not know' : question.answers[value],
      short: value === 'unknown' ? 'we do not know' : value,
    })),
    initial: own[question.key] ?? (former === undefined ? undefined : own[former]),
    noted,
  })
  if (reply.kind !== 'value') return reply
  const { voice } = context.scope
  if (voice !== undefined)
    return save(context, [{ pointer: practicePointer(practice, 'voices', voice, question.key), value: reply.value }])
  touch(context, step)
  const saved = await save(context, [
    answerChange(practice, question.key, reply.value),
    ...(former === undefined ? [] : [answerChange(practice, former, undefined)]),
  ])
  const isShown = shownLevel(question, said(context, practice)) >= levelOf(reply.value)
  return saved.kind === 'done' && isClaim(reply.value) && !isShown ? askEvidence(context, practice, question) : saved
}

const TEXTS = {
  owner: 'Which role owns this here? A role, not a name.',
  how: 'How do you do this here, in one or two sentences?',
} as const

export const askText = async (context: Context, step: Extract<Step, { kind: 'owner' | 'how' }>): Promise<Asked> => {
  const now = said(context, step.practice)[step.kind]
  const reply = await context.prompter.text({
    message: TEXTS[step.kind],
    initial: fieldText(context, step, now),
    enter: 'Enter leaves it open',
    check: textTrouble,
  })
  if (reply.kind !== 'value') return reply
  const change = textChange(practicePointer(step.practice, step.kind), reply.value)
  if (change.value === now) return DONE
  touch(context, step)
  return save(context, [change])
}

export const askImplementations = async (
  context: Context,
  step: Extract<Step, { kind: 'implementations' }>,
): Promise<Asked> => {
  const { practice } = step
  const reply = await context.prompter.checkbox({
    message: 'Which of these are in use here? None is wrong in itself.',
    choices: practice.implementations.map(({ id, practice: what }) => ({
      value: id,
      label: what,
    })),
    initial: said(context, practice).implementations ?? [],
  })
  if (reply.kind !== 'value') return reply
  touch(context, step)
  return save(context, [{ pointer: practicePointer(practice, 'implementations'), value: reply.value }])
}

/** Who is answering: roles, asked once a sitting, when they are first needed. */
const askWho = async (context: Context): Promise<Asked> => {
  if (context.who !== undefined) return DONE
  const earlier = context.catalogue.practices.flatMap((practice) => said(context, practice).reviewed?.by ?? [])
  const reply = await context.prompter.text({
    message: 'Who is answering today? Roles, not names, separated by commas:',
    initial: earlier.length === 0 ? undefined : eachRole(earlier).join(', '),
    check: (text) =>
      commaList(text).length > 0
        ? textTrouble(text)
        : 'Write at least one role, for example: Service manager, Web operations.',
  })
  if (reply.kind !== 'value') return reply
  context.who = eachRole(commaList(reply.value))
  return DONE
}

/** Lets a person pick one of the questions that apply, and does something with it; then the summary comes again. */
const withPicked = async (
  context: Context,
  questions: readonly Question[],
  act: (question: Question) => Promise<Asked>,
): Promise<Asked> => {
  const reply = await context.prompter.select({
    message: 'Which one?',
    choices: questions.map(({ id, text }) => ({ value: id, label: text })),
  })
  if (reply.kind !== 'value') return reply.kind === 'menu' ? AGAIN : reply
  const asked = await act(questions.find(({ id }) => id === reply.value)!)
  return asked.kind === 'done' || asked.kind === 'menu' ? AGAIN : asked
}

/** Shows what was said of a practice and asks whether it is right; only this writes `reviewed`. */
export const askConfirm = async (context: Context, step: Extract<Step, { kind: 'confirm' }>): Promise<Asked> => {
  const { practice } = step
  const { prompter, style, mode, catalogue, store } = context
  const result = assess(asModel(store.draft()), catalogue).practices.find((each) => each.practice.id === practice.id)!
  prompter.say(summary(result, said(context, practice), style, mode === 'lines'))
  const reply = await prompter.select({
    message: 'Is this how it is?',
    choices: [
      { value: 'yes', label: 'Yes, we confirm it', short: 'confirmed' },
      { value: 'change', label: 'Change an answer' },
      { value: 'evidence', label: 'Name evidence for an answer' },
      { value: 'later', label: 'Not yet, come back to it', short: 'later' },
    ],
  })
  if (reply.kind !== 'value') return reply
  if (reply.value === 'later') return DONE
  const questions = result.states.map(({ question }) => question)
  if (reply.value === 'change')
    return withPicked(context, questions, (question) =>
      askQuestion(context, { kind: 'question', id: question.id, practice, question, gate: false }, false),
    )
  if (reply.value === 'evidence')
    return withPicked(context, questions, (question) => askEvidence(context, practice, question))
  const who = await askWho(context)
  if (who.kind !== 'done') return who
  const saved = await save(context, [
    reviewedChange(practice, context.host.clock.today(), context.who ?? [], catalogue.version),
  ])
  if (saved.kind === 'done') context.touched.delete(practice.id)
  return saved
}
