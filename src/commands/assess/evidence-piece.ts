/** One piece of evidence, asked part by part: a path, a link, a file elsewhere, a note; with the day of the last look. */

import { pathStates } from '#core/checks/path-states.ts'
import { dayTrouble, textTrouble } from '#core/interview/accept.ts'
import { completePath } from '#core/interview/complete.ts'
import { isOwnFile } from '#core/judgement/evidence.ts'
import { daysBetween } from '#core/model/dates.ts'
import type { Evidence } from '#core/model/types.ts'
import { terminal } from '#report/encode/terminal.ts'
import { Interrupted, type Reply, type Repository } from '#commands/host.ts'
import type { Context } from './context.ts'
import { paragraph } from './lines.ts'

export type Kind = 'file' | 'link' | 'elsewhere' | 'note'

/** A piece, or `undefined` where somebody thought better of it. */
export type Said = Reply<Evidence | undefined>

/** A path from the root as the model writes it: from its own folder, or from the root with a leading slash. */
export const written = (path: string, folder: string): string =>
  folder === '' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : `/${path}`

/** Nobody types a line end, and a terminal would obey a control character: a file with such a name is not offered. */
const isTyped = (path: string): boolean => textTrouble(path) === undefined && !/[\t\n\r]/.test(path)

/** Files of the repository that can be offered, tracked or not yet, from the root. */
export const pathsOf = (repository: Repository | undefined): readonly string[] =>
  repository === undefined ? [] : [...repository.tracked, ...repository.untracked].filter(isTyped)

interface Field {
  readonly message: string
  readonly check?: (text: string) => string | undefined
  readonly complete?: (text: string) => readonly string[]
  readonly initial?: string
  readonly proposed?: boolean
  readonly enter?: string
}

const NONE = 'Enter for none'

/** A text without its edges; nothing typed is nothing. */
const field = async ({ prompter }: Context, asked: Field): Promise<Reply<string | undefined>> => {
  const reply = await prompter.text({ check: textTrouble, ...asked })
  if (reply.kind !== 'value') return reply
  const text = reply.value.trim()
  return { kind: 'value', value: text === '' ? undefined : text }
}

/** Why a path is no evidence here, in a sentence. */
const pathTrouble = (context: Context, repository: Repository | undefined): ((path: string) => string | undefined) => {
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
        return 'That is outside this repository.'
      case 'link':
        return 'That is a link. Name the file itself.'
      case 'own':
        return 'opsready writes that file itself, so it shows nothing.'
      default:
        return undefined
    }
  }
}

const askPath = async (context: Context): Promise<Reply<string | undefined>> => {
  const repository = await context.repository()
  const names = pathsOf(repository)
    .filter((path) => !isOwnFile(path))
    .map((path) => written(path, repository?.folder ?? ''))
  return field(context, {
    message: 'Which file or folder?',
    enter: NONE,
    check: pathTrouble(context, repository),
    complete: (typed) => completePath(typed, names),
  })
}

const linkTrouble = (text: string): string | undefined =>
  text.trim() === '' || /^https:\/\/[^\s/]+\S*$/.test(text.trim())
    ? textTrouble(text)
    : 'Write an address that begins with https://'

/** The day of the last look: today, unless it was earlier. */
const askChecked = (context: Context): Promise<Reply<string | undefined>> => {
  const today = context.host.clock.today()
  return field(context, {
    message: 'On which day did somebody last look at it?',
    initial: today,
    proposed: true,
    check: (text) =>
      dayTrouble(text.trim()) ?? (daysBetween(today, text.trim()) > 0 ? 'That day is in the future.' : undefined),
  })
}

/** What is not kept where somebody leaves between two parts: half a piece cannot be written. The last part is the day. */
const unkept = (said: readonly string[], of: number): string | undefined =>
  said.length === 0
    ? undefined
    : `${said.map(terminal).join(', ')} was not kept, because nobody said ${said.length === of - 1 ? 'when somebody last looked at it' : 'which file it is'}.`

/** Asks the parts in turn; the first that is left empty ends it. Whoever leaves before the last is told what is not kept. */
const parts = async (
  context: Context,
  asks: readonly (() => Promise<Reply<string | undefined>>)[],
  make: (...said: readonly string[]) => Evidence,
): Promise<Said> => {
  const said: string[] = []
  for (const ask of asks) {
    const lost = unkept(said, asks.length)
    const reply = await ask().catch((error: unknown) => {
      throw error instanceof Interrupted ? new Interrupted(error.signal, lost) : error
    })
    if (reply.kind === 'value' && reply.value !== undefined) said.push(reply.value)
    else {
      if (lost !== undefined) context.prompter.say(paragraph(lost, context))
      return reply.kind === 'value' ? { kind: 'value', value: undefined } : reply
    }
  }
  return { kind: 'value', value: make(...said) }
}

const text =
  (context: Context, message: string, check: Field['check'] = textTrouble) =>
  (): Promise<Reply<string | undefined>> =>
    field(context, { message, enter: NONE, check })

const ASKS = {
  file: (context) => parts(context, [() => askPath(context)], (path = '') => ({ path })),
  link: (context) =>
    parts(
      context,
      [text(context, 'Which address?', linkTrouble), () => askChecked(context)],
      (link = '', checked = '') => ({ link, checked }),
    ),
  elsewhere: (context) =>
    parts(
      context,
      [
        text(context, 'Which repository? For example org/platform-docs'),
        text(context, 'Which file in it?'),
        () => askChecked(context),
      ],
      (repository = '', path = '', checked = '') => ({ repository, path, checked }),
    ),
  note: (context) =>
    parts(context, [text(context, 'Who saw what?'), () => askChecked(context)], (note = '', checked = '') => ({
      note,
      checked,
    })),
} as const satisfies Record<Kind, (context: Context) => Promise<Said>>

/** Asks for one piece of a kind. */
export const askPiece = (context: Context, kind: Kind): Promise<Said> => ASKS[kind](context)
