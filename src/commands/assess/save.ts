/** Saving one answer, and saying what it changed. */

import { scopeChange } from '#core/interview/parked.ts'
import { FaultError } from '#core/fault.ts'
import type { Change } from '#core/model/change.ts'
import { tokens } from '#core/pointer.ts'
import { oneLine, terminal } from '#report/encode/terminal.ts'
import { wrap } from '#report/wrap.ts'
import type { Written } from './store.ts'
import { AGAIN, type Asked, type Context, DONE } from './context.ts'

const MOST_NAMED = 6

const names = (ids: readonly string[]): string =>
  ids.length <= MOST_NAMED
    ? ids.join(', ')
    : `${ids.slice(0, MOST_NAMED).join(', ')} and ${ids.length - MOST_NAMED} more`

const sayScope = (
  { store, catalogue, prompter, style }: Context,
  before: ReturnType<Context['store']['draft']>,
): void => {
  const { left, answered, came } = scopeChange(before, store.draft(), catalogue)
  const say = (text: string): void => prompter.say(`${wrap(text, style.columns)}\n`)
  const fallen = left.length - answered.length
  if (fallen > 0) say(`${fallen} no longer ${fallen === 1 ? 'applies' : 'apply'} because of this fact.`)
  if (answered.length > 0)
    say(
      `Parked: because of this fact these answers no longer count. They stay in the file: ${names(answered.map(({ id }) => id))}.`,
    )
  if (came.length > 0)
    say(`${came.length} ${came.length === 1 ? 'question applies' : 'questions apply'} now that did not before.`)
}

/** What cannot be written is said, and nothing is lost: the question comes again. */
const tried = async ({ store, prompter, style }: Context, changes: readonly Change[]): Promise<Written | undefined> => {
  try {
    return await store.save(changes)
  } catch (error) {
    if (!(error instanceof FaultError) || error.faults.some(({ code }) => code !== 'edit-refused')) throw error
    for (const { message, fix } of error.faults) prompter.say(`${wrap(oneLine(`${message} ${fix}`), style.columns)}\n`)
    return undefined
  }
}

/** Writes changes; where somebody else answered meanwhile, nothing is written and the question comes again. */
export const save = async (context: Context, changes: readonly Change[]): Promise<Asked> => {
  const before = context.store.draft()
  const written = await tried(context, changes)
  if (written === undefined) return AGAIN
  if (written.kind === 'conflict') {
    const { pointer, theirs } = written
    const now = theirs === undefined ? 'nothing' : typeof theirs === 'string' ? theirs : JSON.stringify(theirs)
    context.prompter.say(
      `${wrap(
        `Somebody else changed ${tokens(pointer).join('.')} while you were answering. It now says: ${terminal(now)}. Your answer was not written, so here is the question again.`,
        context.style.columns,
      )}\n`,
    )
    return AGAIN
  }
  if (changes.some(({ pointer }) => /^\/(?:service|team)\//.test(pointer))) sayScope(context, before)
  return DONE
}
