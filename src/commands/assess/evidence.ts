/** Naming evidence: what the repository seems to have, another file, a link, another repository, or a note. Never insisted on. */

import type { Practice, Question } from '#core/catalogue/types.ts'
import { pathStates } from '#core/checks/paths.ts'
import { practicePointer, textTrouble } from '#core/interview/accept.ts'
import { asModel } from '#core/interview/plan.ts'
import type { Step } from '#core/interview/types.ts'
import { saidOf } from '#core/judgement/assess.ts'
import type { Writable } from '#core/model/change.ts'
import type { Evidence } from '#core/model/types.ts'
import { proposals } from '#core/observe/propose.ts'
import type { Choice, Reply } from '#commands/host.ts'
import { AGAIN, type Asked, type Context, DONE, touch } from './context.ts'
import { choiceLines, messageLines, paragraph } from './lines.ts'
import { save } from './save.ts'

const LATER = 'later'
const FILE = 'file'
const LINK = 'link'
const ELSEWHERE = 'elsewhere'
const NOTE = 'note'
const HERE = 'here:'

/** A path from the root as the model writes it: from its own folder, or from the root with a leading slash. */
const written = (path: string, folder: string): string =>
  folder === '' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `/${path}`

const choicesFor = async (context: Context, question: Question): Promise<readonly Choice[]> => {
  const repository = await context.repository()
  const there = repository === undefined ? [] : [...repository.tracked, ...repository.untracked]
  const offered = proposals(question, context.catalogue, there).map((path) => written(path, repository?.folder ?? ''))
  return [
    { value: LATER, label: 'Show it later', short: 'later' },
    ...offered.map((path) => ({
      value: `${HERE}${path}`,
      label: choiceLines(`${path} (it is here)`, context),
      short: path,
    })),
    { value: FILE, label: 'A file or folder of this repository', short: 'a file' },
    { value: LINK, label: 'A link', short: 'a link' },
    { value: ELSEWHERE, label: 'A file in another repository', short: 'another repository' },
    { value: NOTE, label: 'Somebody has seen it: a note with the date of today', short: 'a note' },
  ]
}

/** Why a path is no evidence here, in a sentence. */
const pathTrouble = async (context: Context): Promise<(path: string) => string | undefined> => {
  const repository = await context.repository()
  const roots = context.store.draft().policy?.evidenceRoots ?? []
  const stateOf = repository === undefined ? undefined : pathStates(repository, repository.folder, roots)
  return (typed) => {
    const path = typed.trim()
    if (path === '') return undefined
    const trouble = textTrouble(path)
    if (trouble !== undefined || stateOf === undefined) return trouble
    switch (stateOf(path)) {
      case 'missing':
        return 'There is no such file here. A leading / means the root of the repository.'
      case 'outside':
        return 'That lies outside of this repository.'
      case 'link':
        return 'That is a link. Name the file itself.'
      case 'own':
        return 'opsready writes that file itself, so it shows nothing.'
      default:
        return undefined
    }
  }
}

const linkTrouble = (text: string): string | undefined =>
  text.trim() === '' || /^https:\/\/[^\s/]+\S*$/.test(text.trim())
    ? textTrouble(text)
    : 'Write an address that begins with https://'

type Said = Reply<Evidence | undefined>
type Ask = (
  context: Context,
  message: string,
  check?: (text: string) => string | undefined,
) => Promise<Reply<string | undefined>>

const field: Ask = async (context, message, check = textTrouble) => {
  const reply = await context.prompter.text({ message: messageLines(message, context), check })
  if (reply.kind !== 'value') return reply
  const text = reply.value.trim()
  return { kind: 'value', value: text === '' ? undefined : text }
}

const pieceOf = async (context: Context, kind: string): Promise<Said> => {
  const checked = context.host.clock.today()
  const made = (reply: Reply<string | undefined>, make: (text: string) => Evidence): Said =>
    reply.kind === 'value' ? { kind: 'value', value: reply.value === undefined ? undefined : make(reply.value) } : reply
  if (kind.startsWith(HERE)) return { kind: 'value', value: { path: kind.slice(HERE.length) } }
  if (kind === FILE)
    return made(await field(context, 'Which file or folder?', await pathTrouble(context)), (path) => ({ path }))
  if (kind === LINK) return made(await field(context, 'Which address?', linkTrouble), (link) => ({ link, checked }))
  if (kind === NOTE) return made(await field(context, 'Who saw what?'), (note) => ({ note, checked }))
  const repository = await field(context, 'Which repository?')
  if (repository.kind !== 'value' || repository.value === undefined) return repository as Said
  return made(await field(context, 'Which file in it?'), (path) => ({ repository: repository.value!, path, checked }))
}

/** Asks where an answer can be seen; leaving without one is as good. */
export const askEvidence = async (context: Context, practice: Practice, question: Question): Promise<Asked> => {
  const reply = await context.prompter.select({
    message: 'Where can somebody see that?',
    choices: await choicesFor(context, question),
  })
  // Esc here means later: the answer itself is saved.
  if (reply.kind === 'menu') return DONE
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
