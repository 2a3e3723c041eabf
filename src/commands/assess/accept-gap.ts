/** Accepting a gap for now: a reason, a name, an end; on a must-have also a second name. It raises no figure. */

import { hasEnded } from '#core/checks/acceptance.ts'
import type { Step } from '#core/interview/types.ts'
import { dayTrouble, textTrouble } from '#core/interview/accept.ts'
import { asModel } from '#core/interview/draft.ts'
import { assess } from '#core/judgement/assess.ts'
import { saidOf } from '#core/model/practice.ts'
import { addPeriod, daysBetween } from '#core/model/dates.ts'
import type { Writable } from '#core/model/change.ts'
import { LONGEST_ON_A_GATE } from '#core/model/constraints.ts'
import { isSameRole } from '#core/model/role.ts'
import type { Acceptance } from '#core/model/types.ts'
import { join } from '#core/pointer.ts'
import type { Reply } from '#commands/host.ts'
import { AGAIN, type Asked, type Context } from './context.ts'
import { paragraph } from './lines.ts'
import { save } from './save.ts'

const USUAL = '6 months'

/** Of a text that cannot be left out: how to leave it all the same, which is a word where there are no keys. */
const filledIn =
  ({ mode }: Context) =>
  (text: string): string | undefined =>
    text.trim() === ''
      ? `Write something, or ${mode === 'lines' ? 'type back' : 'press Esc'} to leave it.`
      : textTrouble(text)

/** What was accepted of this question before, and its place in the list. */
const earlier = (
  { store }: Context,
  step: Extract<Step, { kind: 'question' }>,
): { readonly entry: Acceptance | undefined; readonly index: number } => {
  const accepted = asModel(store.draft()).accepted ?? []
  const index = accepted.findIndex(({ question }) => question === step.id)
  return { entry: accepted[index], index }
}

/** Why a gap cannot be accepted here, in a sentence. */
const refusal = (context: Context, step: Extract<Step, { kind: 'question' }>): string | undefined => {
  const model = asModel(context.store.draft())
  const { entry } = earlier(context, step)
  if (entry !== undefined && !hasEnded(entry, context.host.clock.today()))
    return 'This one is accepted already. Change or remove it in the model.'
  const state = assess(model, context.catalogue)
    .practices.flatMap(({ states }) => states)
    .find(({ question }) => question.id === step.id)
  return state === undefined || state.level >= state.expected
    ? 'There is no gap here: the answer is where this phase expects it.'
    : undefined
}

/** Asks for what an acceptance needs, and saves it; says why where there is nothing to accept. */
export const acceptGap = async (context: Context, step: Step): Promise<Asked> => {
  const refused = step.kind === 'question' ? refusal(context, step) : 'Only the gap of a question can be accepted.'
  if (step.kind !== 'question' || refused !== undefined) {
    context.prompter.say(paragraph(refused ?? '', context))
    return AGAIN
  }
  const { prompter, store, host } = context
  const filled = filledIn(context)
  const from = host.clock.today()
  const owner = saidOf(asModel(store.draft()), step.practice).owner
  const ask = (
    message: string,
    check: (text: string) => string | undefined,
    initial?: string,
  ): Promise<Reply<string>> => prompter.text({ message, check, initial, proposed: true })
  const untilTrouble = (text: string): string | undefined => {
    const trouble = dayTrouble(text.trim())
    if (trouble !== undefined) return trouble
    const days = daysBetween(from, text.trim())
    if (days < 1) return 'Give a day after today.'
    return step.gate && days > LONGEST_ON_A_GATE
      ? `A must-have can be accepted for at most ${LONGEST_ON_A_GATE} days.`
      : undefined
  }
  const reason = await ask('Why do you live with it for now?', filled)
  if (reason.kind !== 'value') return reason.kind === 'menu' ? AGAIN : reason
  const by = await ask('Which role accepts it?', filled, owner)
  if (by.kind !== 'value') return by.kind === 'menu' ? AGAIN : by
  const approvedBy = step.gate
    ? await ask('It is a must-have. Which role approves that? It cannot be the owner.', (text) =>
        isSameRole(text, owner) ? 'The owner cannot approve it. Name another role.' : filled(text),
      )
    : undefined
  if (approvedBy !== undefined && approvedBy.kind !== 'value') return approvedBy.kind === 'menu' ? AGAIN : approvedBy
  const end = step.gate ? addPeriod(from, `${LONGEST_ON_A_GATE} days`) : addPeriod(from, USUAL)
  const until = await ask('Until which day?', untilTrouble, end)
  if (until.kind !== 'value') return until.kind === 'menu' ? AGAIN : until
  const entry = {
    question: step.id,
    reason: reason.value.trim(),
    by: by.value.trim(),
    ...(approvedBy !== undefined && { approvedBy: approvedBy.value.trim() }),
    from,
    until: until.value.trim(),
  }
  const there = (store.draft().accepted ?? []) as unknown as readonly Writable[]
  // A question is accepted once: what has ended gives way, and its neighbours stay as they are written.
  const { index } = earlier(context, step)
  const saved = await save(context, [
    index === -1
      ? { pointer: '/accepted', value: [...there, entry] }
      : { pointer: join('/accepted', index), value: entry },
  ])
  if (saved.kind === 'done') prompter.say(paragraph(`Accepted until ${entry.until}. It raises no figure.`, context))
  return saved.kind === 'done' ? AGAIN : saved
}
