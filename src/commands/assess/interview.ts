/** The interview from its first line to its last: opening, sitting, closing, the page. */

import { catalogue } from '#core/catalogue/index.ts'
import { catalogueName } from '#core/catalogue/name.ts'
import { fault } from '#core/fault.ts'
import { asModel } from '#core/interview/draft.ts'
import { openGroups, wanted } from '#core/interview/plan.ts'
import type { Filter } from '#core/interview/filter.ts'
import { news } from '#core/interview/news.ts'
import type { Scope } from '#core/interview/types.ts'
import { spelt } from '#core/interview/voices.ts'
import { assess } from '#core/judgement/assess.ts'
import { once } from '#core/once-for.ts'
import { closing } from '#report/interview/closing.ts'
import { hubAloud } from '#report/interview/aloud.ts'
import { forEditors, withCommand } from '#report/interview/command.ts'
import { hubText } from '#report/interview/hub.ts'
import { newsText } from '#report/interview/news.ts'
import { comingBack, firstTime, keys, underName } from '#report/interview/opening.ts'
import type { Style } from '#report/style.ts'
import { wrap } from '#report/wrap.ts'
import { type Host, Interrupted, type Prompter } from '#commands/host.ts'
import { editorHelp } from '#commands/editor-help.ts'
import { filtered } from '#commands/filtered.ts'
import type { Outcome } from '#commands/outcome.ts'
import { type OutputOptions, stdoutStyle } from '#commands/output.ts'
import { foreignPage, writePages } from '#commands/page.ts'
import { aheadOf, openNow } from './ahead.ts'
import { type Context, planNow } from './context.ts'
import { hubNow } from './go.ts'
import { modelOf } from './model.ts'
import { goOnAlike } from './resume.ts'
import { save } from './save.ts'
import { sit } from './sitting.ts'
import type { Store } from './store.ts'

export interface InterviewOptions extends OutputOptions, Scope, Filter {
  readonly model: string | undefined
  readonly accessible: boolean
}

/** Without repaint there are no glyphs either: a screen reader would read each of them as a word. */
const styleFor = (options: InterviewOptions, host: Host, mode: 'full' | 'lines'): Style => ({
  ...stdoutStyle(options, host),
  ...(mode === 'lines' && { ascii: true }),
})

const contextOf = (
  options: InterviewOptions,
  host: Host,
  store: Store,
  mode: 'full' | 'lines',
  prompter: Prompter,
): Context => {
  let chosen: { readonly ids: ReadonlySet<string> | undefined } | undefined
  const scope: Scope = {
    all: options.all,
    gatesOnly: options.gatesOnly,
    ids: options.ids,
    role: options.role,
    voice: options.voice === undefined ? undefined : spelt(options.voice, asModel(store.draft()), catalogue()),
    // Chosen once, when the phase is known: a practice is not left because its status has changed meanwhile.
    get practices() {
      const model = modelOf(store)
      if (model !== undefined) chosen ??= { ids: filtered(options, model, host.clock.today()) }
      return chosen?.ids
    },
  }
  const planning = { model: store.draft(), catalogue: catalogue(), today: host.clock.today(), scope }
  return {
    host,
    store,
    prompter,
    mode,
    scope,
    // Made anew each time: it is as wide as the terminal is now.
    get style() {
      return styleFor(options, host, mode)
    },
    catalogue: catalogue(),
    touched: new Set(),
    opened: new Set(),
    groups: openGroups(planning),
    repository: once(() => host.git.repository(host.files.dirname(store.path))),
    observed: once(async () =>
      (await import('#commands/observe/look.ts')).lookAround(host, host.files.dirname(store.path), modelOf(store)),
    ),
    who: undefined,
    typed: undefined,
  }
}

const greet = (context: Context): void => {
  const { store, prompter, style, mode } = context
  const model = modelOf(store)
  if (store.isNew()) prompter.say(firstTime(store.shown, style))
  else {
    const steps = wanted(planNow(context))
    const name = store.draft().service?.['name']
    prompter.say(
      comingBack(
        {
          path: store.shown,
          name: typeof name === 'string' ? name : 'A new service',
          assessment: model === undefined ? undefined : assess(model, context.catalogue),
          open: steps.length,
          gates: steps.filter((step) => step.kind === 'question' && step.gate).length,
        },
        style,
      ),
    )
  }
  const moved = store.isNew() ? undefined : news(store.draft(), context.catalogue)
  if (moved !== undefined) prompter.say(newsText(moved, style))
  const lines = store.isNew() ? [] : hubNow(context)
  if (lines.length > 0)
    prompter.say(mode === 'lines' ? hubAloud(lines, style) : hubText(lines, context.host.terminal.rows, style))
  if (context.scope.voice !== undefined) prompter.say(underName(context.scope.voice, style))
  prompter.say(keys(mode, style))
}

/** Where everything that the catalogue has brought is answered, the model answers the catalogue of today. */
const moveOn = async (context: Context): Promise<void> => {
  const { store, catalogue: all } = context
  const moved = store.isNew() ? undefined : news(store.draft(), all)
  if (moved === undefined) return
  const asked = new Set([...moved.added, ...moved.reworded, ...moved.renamed.map(({ question }) => question)])
  if (openNow(context).some(({ step }) => step.kind === 'question' && asked.has(step.question))) return
  await save(context, [{ pointer: '/catalogue', value: catalogueName(all) }])
}

const close = async (context: Context, options: InterviewOptions): Promise<void> => {
  const { host, store, prompter, style } = context
  await moveOn(context)
  const model = modelOf(store)
  const pages = await writePages(host, store.path)
  prompter.say(
    closing(
      {
        assessment: model === undefined ? undefined : assess(model, context.catalogue),
        written: store.isNew() ? [] : [store.shown, ...pages],
        left: model === undefined ? undefined : await foreignPage(host, store.path),
        ahead: aheadOf(context, options),
        help: store.isMade() ? editorHelp(host, store.path) : undefined,
      },
      style,
    ),
  )
}

/** After Ctrl-C: what was not kept, how to go on, and of a new model what its first sitting says at its end. */
const lastWords = (
  { host, store, style: { columns } }: Context,
  options: InterviewOptions,
  unkept: string | undefined,
): string => {
  const help = store.isMade() ? editorHelp(host, store.path) : undefined
  const lines = [
    ...(unkept === undefined ? [] : [wrap(unkept, columns)]),
    store.isNew() ? 'Nothing was written.' : `Saved. Resume with: ${goOnAlike(options)}`,
    ...(help === undefined ? [] : [withCommand(forEditors, help, columns)]),
  ]
  return `\n${lines.map((text) => `${text}\n`).join('')}`
}

/** Asks, and leaves the model and the page on disk whatever ends the sitting. */
export const interview = async (
  options: InterviewOptions,
  host: Host,
  store: Store,
  mode: 'full' | 'lines',
): Promise<Outcome> => {
  const { strong, quiet, good, bad, ascii } = stdoutStyle(options, host)
  const fit = (text: string, margin: number): string =>
    wrap(text, host.terminal.columns - margin - 1).replaceAll('\n', `\n${' '.repeat(margin)}`)
  const prompter = await host.prompter(mode, { strong, quiet, good, bad, ascii, fit })
  const context = contextOf(options, host, store, mode, prompter)
  try {
    greet(context)
    const ended = await sit(context)
    await close(context, options)
    if (ended !== 'input-ended') return { kind: 'clean' }
    const { open, resume } = aheadOf(context, options)
    return { kind: 'faults', faults: [fault('input-ended', { open, resume })] }
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error
    await writePages(host, store.path)
    const { signal, unkept } = error
    return { kind: 'interrupted', signal, stderr: lastWords(context, options, unkept) }
  } finally {
    prompter.close()
  }
}
