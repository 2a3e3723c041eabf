/** Naming evidence: what the repository seems to have, another file, a link, another repository, or a note. Never insisted on. */

import type { Practice, Question } from '#core/catalogue/types.ts'
import { practicePointer, saidOf } from '#core/model/practice.ts'
import { asModel } from '#core/interview/draft.ts'
import type { Step } from '#core/interview/types.ts'
import type { Writable } from '#core/model/change.ts'
import { evidenceProposals } from '#core/observe/evidence-proposals.ts'
import type { Choice } from '#commands/host.ts'
import { AGAIN, type Asked, type Context, DONE, touch } from './context.ts'
import { askPiece, type Kind, pathsOf, type Said, written } from './evidence-piece.ts'
import { paragraph } from './lines.ts'
import { save } from './save.ts'

const LATER = 'later'
const HERE = 'here:'

const KINDS = [
  { value: 'file', label: 'A file or folder of this repository', short: 'a file' },
  { value: 'link', label: 'A link', short: 'a link' },
  { value: 'elsewhere', label: 'A file in another repository', short: 'another repository' },
  { value: 'note', label: 'Somebody has seen it: a note with the day', short: 'a note' },
] as const satisfies readonly Choice<Kind>[]

const choicesFor = async (context: Context, question: Question): Promise<readonly Choice[]> => {
  const repository = await context.repository()
  const offered = evidenceProposals(question, context.catalogue, pathsOf(repository)).map((path) =>
    written(path, repository?.folder ?? ''),
  )
  return [
    { value: LATER, label: 'Show it later', short: 'later' },
    ...offered.map((path) => ({ value: `${HERE}${path}`, label: `${path} (it is here)`, short: path })),
    ...KINDS,
  ]
}

const pieceOf = (context: Context, chosen: string): Promise<Said> =>
  chosen.startsWith(HERE)
    ? Promise.resolve({ kind: 'value', value: { path: chosen.slice(HERE.length) } })
    : askPiece(context, chosen as Kind)

/** Asks where an answer can be seen; leaving without one is as good. */
export const askEvidence = async (context: Context, practice: Practice, question: Question): Promise<Asked> => {
  const reply = await context.prompter.select({
    message: 'Where can somebody see that?',
    choices: await choicesFor(context, question),
  })
  // Esc here means later: the answer itself is saved. Whoever typed the word wants the menu.
  if (reply.kind === 'menu') return context.mode === 'lines' ? reply : DONE
  if (reply.kind !== 'value') return reply.kind === 'action' && reply.action === 'back' ? AGAIN : reply
  if (reply.value === LATER) return DONE
  const piece = await pieceOf(context, reply.value)
  if (piece.kind === 'menu') return DONE
  if (piece.kind !== 'value') return piece
  if (piece.value === undefined) return DONE
  const there = saidOf(asModel(context.store.draft()), practice).evidence?.[question.key] ?? []
  return save(context, [
    {
      pointer: practicePointer(practice, 'evidence', question.key),
      value: [...there, piece.value] as unknown as Writable,
    },
  ])
}

/** Evidence from the menu, at any question. */
export const evidenceFor = async (context: Context, step: Step): Promise<Asked> => {
  if (step.kind !== 'question') {
    context.prompter.say(paragraph('Evidence belongs to a question.', context))
    return AGAIN
  }
  const asked = await askEvidence(context, step.practice, step.question)
  if (asked.kind === 'done') touch(context, step)
  return asked.kind === 'done' ? AGAIN : asked
}
