/** What the repository shows, beside the question that it speaks of: chosen beforehand, for a person to accept with one key. */

import { isOpenFact } from '#core/interview/open-fact.ts'
import { factPointer } from '#core/interview/accept.ts'
import { practicePointer, saidOf } from '#core/model/practice.ts'
import { asModel } from '#core/interview/draft.ts'
import type { Step } from '#core/interview/types.ts'
import { isOwnFile } from '#core/judgement/evidence.ts'
import type { Writable } from '#core/model/change.ts'
import { at } from '#core/model/value.ts'
import { type Proposal, proposalsFor } from '#core/observe/proposals.ts'
import { oneLine, terminal } from '#report/encode/terminal.ts'
import { placesText } from '#report/observe/view.ts'
import type { Prompter } from '#commands/host.ts'
import type { Asked, Context } from './context.ts'
import { written } from './evidence-piece.ts'
import { paragraph } from './lines.ts'
import { isClaim } from './practice.ts'
import { save } from './save.ts'

type Ask = (context: Context, step: Step) => Promise<Asked>

/** What was seen of a step that nobody has answered yet; a person's own view is asked without it. */
const seenOf = async (context: Context, step: Step): Promise<readonly Proposal[]> => {
  if (context.scope.voice !== undefined) return []
  const draft = context.store.draft()
  if (step.kind === 'fact') {
    const now = at(draft, factPointer(step.fact))
    // What is taken over stands in place of the whole list: never of one that somebody has begun.
    if (Array.isArray(now) || !isOpenFact(step.fact, now)) return []
  } else if (step.kind === 'question') {
    if (saidOf(asModel(draft), step.practice).answers?.[step.question.key] !== undefined) return []
  } else return []
  const observed = await context.observed()
  return observed === undefined ? [] : proposalsFor(observed, step.id)
}

const sentence = ({ says, strength, places }: Proposal): string =>
  `Seen here: ${oneLine(says)} (${strength}${places.length === 0 ? '' : `; ${placesText(places, oneLine)}`})`

/**
 * The same prompts, with an answer chosen beforehand where none is. It is the answer to the first of them; what is asked after that, such
 * as where somebody can see it, is asked without.
 */
const suggesting = (prompter: Prompter, value: string): Prompter => {
  let isFirst = true
  const initial = <Value>(given: Value | undefined, suggested: Value | undefined): Value | undefined => {
    const chosen = given ?? (isFirst ? suggested : undefined)
    isFirst = false
    return chosen
  }
  return {
    ...prompter,
    say: (text) => prompter.say(text),
    select: (ask) => {
      const suggested = ask.choices.find((choice) => choice.value === value)?.value
      const proposed = ask.initial === undefined
      return prompter.select({ ...ask, proposed, initial: initial(ask.initial, suggested) })
    },
    text: (ask) => prompter.text({ ...ask, proposed: ask.initial === undefined, initial: initial(ask.initial, value) }),
  }
}

const withPrompter = (context: Context, prompter: Prompter): Context =>
  Object.create(context, { prompter: { value: prompter, enumerable: true } }) as Context

const namesIn = (value: readonly unknown[]): string =>
  value.map((entry) => terminal(String(at(entry, '/name')))).join(', ')

/** A list is taken over as a whole or not at all; what it still lacks is asked as usual. */
const takeOver = async (
  context: Context,
  step: Extract<Step, { kind: 'fact' }>,
  value: readonly unknown[],
): Promise<Asked> => {
  const reply = await context.prompter.select({
    message: `Use these: ${namesIn(value)}? You can add to them and correct them.`,
    choices: [
      { value: 'yes', label: 'Yes', short: 'used' },
      { value: 'no', label: 'No, we name them ourselves', short: 'not used' },
    ],
    initial: 'yes',
    proposed: true,
  })
  if (reply.kind !== 'value') return reply
  return reply.value === 'yes'
    ? save(context, [{ pointer: factPointer(step.fact), value: value as Writable }])
    : { kind: 'done' }
}

/**
 * Where the answer is what was proposed, the files that were seen become its evidence, unless it has some. Of a claim a person was
 * asked where it can be seen: what they said there holds, also where it was nothing.
 */
const fillEvidence = async (
  context: Context,
  { practice, question }: Extract<Step, { kind: 'question' }>,
  proposals: readonly Proposal[],
): Promise<Asked> => {
  const said = saidOf(asModel(context.store.draft()), practice)
  const answer = said.answers?.[question.key] ?? 'unknown'
  if (isClaim(answer)) return { kind: 'done' }
  const borne = proposals.filter(({ kind, value }) => kind === 'answer' && value === answer)
  const paths = [...new Set(borne.flatMap(({ places }) => places.slice(0, 1)).map(({ path }) => path))].filter(
    (path) => !isOwnFile(path),
  )
  if (paths.length === 0 || (said.evidence?.[question.key] ?? []).length > 0) return { kind: 'done' }
  const folder = (await context.repository())?.folder ?? ''
  const evidence = paths.map((path) => ({ path: written(path, folder) }))
  const saved = await save(context, [{ pointer: practicePointer(practice, 'evidence', question.key), value: evidence }])
  if (saved.kind === 'done')
    context.prompter.say(
      paragraph(`Named as evidence: ${evidence.map(({ path }) => oneLine(path)).join(', ')}.`, context),
    )
  return saved
}

/** Asks a step. Where the repository speaks of it, what was seen is said, and chosen beforehand. */
export const askWithSeen = async (context: Context, step: Step, ask: Ask): Promise<Asked> => {
  const proposals = await seenOf(context, step)
  const [first] = proposals
  if (first === undefined) return ask(context, step)
  for (const proposal of proposals) context.prompter.say(paragraph(sentence(proposal), context))
  if (step.kind === 'fact' && Array.isArray(first.value)) {
    const taken = await takeOver(context, step, first.value)
    return taken.kind === 'done' ? ask(context, step) : taken
  }
  const asked = await ask(withPrompter(context, suggesting(context.prompter, String(first.value))), step)
  return asked.kind === 'done' && step.kind === 'question' ? fillEvidence(context, step, proposals) : asked
}
