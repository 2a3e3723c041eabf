/** One sitting: ask, save, plan anew, until nothing is open or the team leaves. */

import { progressAt } from '#core/interview/progress.ts'
import { minutesLeft } from '#core/interview/pace.ts'
import { wanted } from '#core/interview/plan.ts'
import type { Step } from '#core/interview/types.ts'
import { headingAloud } from '#report/interview/aloud.ts'
import { about, heading } from '#report/interview/heading.ts'
import { why } from '#report/interview/why.ts'
import type { Action } from '#commands/host.ts'
import { type Asked, type Context, planNow } from './context.ts'
import { acceptGap } from './accept-gap.ts'
import { clearStep } from './clear.ts'
import { evidenceFor } from './evidence.ts'
import { askFact } from './fact.ts'
import { choosePractice } from './go.ts'
import { paragraph } from './lines.ts'
import { askNote, editNote } from './note.ts'
import { askConfirm, askImplementations, askQuestion, askText } from './practice.ts'
import { askWithSeen } from './seen.ts'

export type Ended = 'finished' | 'left' | 'input-ended'

const askPlainly = (context: Context, step: Step): Promise<Asked> => {
  switch (step.kind) {
    case 'fact':
      return askFact(context, step.fact)
    case 'question':
      return askQuestion(context, step)
    case 'implementations':
      return askImplementations(context, step)
    case 'confirm':
      return askConfirm(context, step)
    default:
      return askText(context, step)
  }
}

const ask = (context: Context, step: Step): Promise<Asked> => askWithSeen(context, step, askPlainly)

interface MenuItem {
  readonly value: Action | 'return'
  readonly label: string
  /** Only at questions, not at facts and texts. */
  readonly question?: true
  /** Only where an editor is named. */
  readonly editor?: true
}

const MENU: readonly MenuItem[] = [
  { value: 'return', label: 'Return to the question' },
  { value: 'back', label: 'Back to the previous one' },
  { value: 'skip', label: 'Skip for now' },
  { value: 'clear', label: 'Clear the answer' },
  { value: 'note', label: 'Add a note', question: true },
  { value: 'editor', label: 'Write a long note in your editor', question: true, editor: true },
  { value: 'evidence', label: 'Name evidence', question: true },
  { value: 'accept', label: 'Accept this gap for now', question: true },
  { value: 'why', label: 'Why do we ask this, and what does good look like?' },
  { value: 'go', label: 'Go to another practice' },
  { value: 'save', label: 'Save and leave' },
]

/** The menu; leaving it without a choice returns to the question. */
const menu = async ({ prompter }: Context, step: Step): Promise<Action | 'return' | 'end'> => {
  const choices = MENU.filter(
    ({ question, editor }) =>
      (question !== true || step.kind === 'question') && (editor !== true || prompter.editor !== undefined),
  )
  const reply = await prompter.select({ message: 'What would you like to do?', choices })
  if (reply.kind === 'value') return reply.value
  if (reply.kind === 'action') return reply.action
  return reply.kind === 'end' ? 'end' : 'return'
}

const practiceOf = (step: Step): string | undefined => (step.kind === 'fact' ? undefined : step.practice.id)

/** Steps as they were asked, so that Back has somewhere to go. */
interface Trail {
  readonly asked: string[]
  readonly done: Set<string>
  /** Asked next whatever the plan says: where Back has led, or the same again. */
  next: string | undefined
  /** The practice that is finished first, where somebody went to one. */
  focus: string | undefined
  /** Seconds that each question took, for the pace. */
  readonly seconds: number[]
  /** The practice of the last prompt, and all whose purpose was said. */
  around: string | undefined
  readonly known: Set<string>
}

const stepNow = (context: Context, trail: Trail): Step | undefined => {
  const steps = planNow(context)
  const again = steps.find(({ step }) => step.id === trail.next)?.step
  if (again !== undefined) return again
  const open = wanted(steps).filter(({ id }) => !trail.done.has(id))
  const focused = open.find((step) => practiceOf(step) === trail.focus)
  if (focused === undefined) trail.focus = undefined
  return focused ?? open[0]
}

const forward = (trail: Trail, step: Step): void => {
  trail.done.add(step.id)
  trail.asked.push(step.id)
  trail.next = undefined
}

const back = (context: Context, trail: Trail, step: Step): void => {
  const steps = planNow(context)
  const ids = steps.map(({ step: each }) => each.id)
  let last = trail.asked.pop()
  while (last !== undefined && !ids.includes(last)) last = trail.asked.pop()
  // Nothing was asked before in this sitting: then the one that an earlier sitting asked before.
  const before = last ?? steps.slice(0, ids.indexOf(step.id)).findLast(({ answered }) => answered)?.step.id
  if (before === undefined) context.prompter.say('This is the first one.\n')
  trail.next = before ?? step.id
}

/** Does what belongs to the question itself; afterwards it comes again. */
const aside = (
  context: Context,
  step: Step,
  action: 'clear' | 'note' | 'editor' | 'evidence' | 'accept',
): Promise<Asked> => {
  switch (action) {
    case 'clear':
      return clearStep(context, step)
    case 'note':
      return askNote(context, step)
    case 'editor':
      return editNote(context, step)
    case 'evidence':
      return evidenceFor(context, step)
    default:
      return acceptGap(context, step)
  }
}

/** A word said where something was asked beside a question: it leads back to the question, or does what holds everywhere. */
const aboutStep = (context: Context, trail: Trail, step: Step, action: Action): Promise<Ended | undefined> =>
  action === 'save' || action === 'why' ? act(context, trail, step, action) : Promise.resolve(undefined)

/** Leads to another practice: to what is open there, or to the check of its answers. */
const go = async (context: Context, trail: Trail, step: Step): Promise<Ended | undefined> => {
  const reply = await choosePractice(context)
  trail.next = step.id
  if (reply.kind === 'end') return 'input-ended'
  if (reply.kind === 'action') return aboutStep(context, trail, step, reply.action)
  if (reply.kind !== 'value') return undefined
  context.opened.add(reply.value)
  const own = planNow(context).filter(({ step: each }) => practiceOf(each) === reply.value)
  if (own.length === 0) {
    context.prompter.say(
      paragraph('None of its questions applies to this service, by the facts that you gave.', context),
    )
    return undefined
  }
  for (const { step: each } of own) trail.done.delete(each.id)
  trail.focus = reply.value
  trail.next = own.some(({ reason }) => reason !== undefined) ? undefined : own.at(-1)!.step.id
  return undefined
}

/** Does what was wished instead of an answer; what is returned ends the sitting. */
const act = async (context: Context, trail: Trail, step: Step, action: Action): Promise<Ended | undefined> => {
  switch (action) {
    case 'back':
      back(context, trail, step)
      return undefined
    case 'skip':
      forward(trail, step)
      return undefined
    case 'why':
      context.prompter.say(why(step, context.catalogue, context.style))
      trail.next = step.id
      return undefined
    case 'go':
      return go(context, trail, step)
    case 'save':
      return 'left'
    default: {
      const done = await aside(context, step, action)
      trail.next = step.id
      if (done.kind === 'action') return aboutStep(context, trail, step, done.action)
      return done.kind === 'end' ? 'input-ended' : undefined
    }
  }
}

/** Says where we are and what it is about. Who listens hears the purpose of a practice once, and again with `why`. */
const sayWhere = (context: Context, trail: Trail, step: Step): void => {
  const { prompter, style, mode } = context
  const progress = progressAt(planNow(context), step)
  const minutes = minutesLeft(trail.seconds, progress.total - progress.answered)
  const practice = practiceOf(step)
  const isNew = practice !== trail.around
  trail.around = practice
  prompter.say(
    mode === 'lines' ? headingAloud(step, progress, minutes, isNew, style) : heading(step, progress, minutes, style),
  )
  if (step.kind === 'fact' || !isNew || (mode === 'lines' && trail.known.has(step.practice.id))) return
  trail.known.add(step.practice.id)
  prompter.say(about(step.practice, style))
}

/** Runs the interview; throws Interrupted on Ctrl-C and signals. */
export const sit = async (context: Context): Promise<Ended> => {
  const trail: Trail = {
    asked: [],
    done: new Set(),
    next: undefined,
    focus: undefined,
    seconds: [],
    around: undefined,
    known: new Set(),
  }
  for (let step = stepNow(context, trail); step !== undefined; step = stepNow(context, trail)) {
    sayWhere(context, trail, step)
    const began = context.host.clock.elapsed()
    const asked = await ask(context, step)
    if (asked.kind === 'done' && step.kind === 'question') trail.seconds.push(context.host.clock.elapsed() - began)
    context.typed = asked.kind === 'menu' && asked.typed !== undefined ? { id: step.id, text: asked.typed } : undefined
    if (asked.kind === 'done') forward(trail, step)
    else if (asked.kind === 'again') trail.next = step.id
    else if (asked.kind === 'end') return 'input-ended'
    else {
      const action = asked.kind === 'menu' ? await menu(context, step) : asked.action
      if (action === 'end') return 'input-ended'
      if (action === 'return') trail.next = step.id
      else {
        const ended = await act(context, trail, step, action)
        if (ended !== undefined) return ended
      }
    }
  }
  return 'finished'
}
