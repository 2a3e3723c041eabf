/** `opsready assess`: the interview; and where nobody can answer, what is given is written and the model is checked. */

import { listed } from '#core/sentence.ts'
import { catalogue } from '#core/catalogue/index.ts'
import { FaultError, fault, usageError } from '#core/fault.ts'
import { isName } from '#core/interview/accept.ts'
import type { Filter } from '#core/interview/filter.ts'
import { missingLines } from '#core/interview/missing.ts'
import { unnamed } from '#core/interview/named.ts'
import { openGroups, plan, wanted } from '#core/interview/plan.ts'
import { FRESH, type Scope, type Step } from '#core/interview/types.ts'
import type { Change } from '#core/model/change.ts'
import { lacking } from '#core/model/lacking.ts'
import { decided, saveChanges } from '#core/model/save.ts'
import { decode } from '#core/source.ts'
import { oneLine } from '#report/encode/terminal.ts'
import { beforeFirstWrite } from '#report/interview/opening.ts'
import { type Given, givenChanges } from './assess/given.ts'
import { interview } from './assess/interview.ts'
import { modelOf } from './assess/model.ts'
import { openStore, type Store } from './assess/store.ts'
import { checkCommand } from './check.ts'
import { filtered } from './filtered.ts'
import type { Host } from './host.ts'
import type { Command, Outcome } from './outcome.ts'
import type { OutputOptions } from './output.ts'
import { refuseForeignPage, writePages } from './page.ts'

export interface AssessOptions extends OutputOptions, Scope, Filter, Given {
  readonly model: string | undefined
  readonly noInput: boolean
  readonly accessible: boolean
  readonly dryRun: boolean
  readonly quiet: boolean
}

const isGiven = ({ answers, set }: Given): boolean => answers !== undefined || set.length > 0

const given = (value: string | undefined): boolean => value !== undefined && value !== ''
const isCi = ({ terminal: { env } }: Host): boolean => given(env['CI']) && env['CI'] !== 'false' && env['CI'] !== '0'
const wantsLines = ({ accessible }: AssessOptions, { terminal: { env } }: Host): boolean =>
  accessible || (given(env['ACCESSIBLE']) && env['ACCESSIBLE'] !== '0')

/** How questions can be asked here, or `undefined` where nobody can answer. */
export const promptMode = (options: AssessOptions, host: Host): 'full' | 'lines' | undefined => {
  if (options.noInput || isCi(host)) return undefined
  if (wantsLines(options, host)) return 'lines'
  const { stdinIsTty, stdoutIsTty, env } = host.terminal
  if (!stdinIsTty || !stdoutIsTty) return undefined
  return env['TERM'] === 'dumb' || given(env['MSYSTEM']) ? 'lines' : 'full'
}

const stepsOf = (options: Scope & Filter, store: Store, host: Host): readonly Step[] => {
  const { all, gatesOnly, ids, role, voice } = options
  const model = modelOf(store)
  const practices = model === undefined ? undefined : filtered(options, model, host.clock.today())
  const planning = {
    model: store.draft(),
    catalogue: catalogue(),
    today: host.clock.today(),
    scope: { all, gatesOnly, ids, role, voice, practices },
  }
  return wanted(plan({ ...planning, sitting: { ...FRESH, groups: openGroups(planning) } }))
}

const refuseUnknown = ({ ids, voice }: Scope): void => {
  if (voice !== undefined && !isName(voice))
    throw usageError(
      `"${voice}" cannot be used as a name in the file.`,
      'Give a role or a name, for example --as "Web operations".',
    )
  const faults = unnamed(ids, catalogue()).map(({ pattern, near }) =>
    fault('unknown-id', { id: pattern, near: near.join(', ') }),
  )
  if (faults.length > 0) throw new FaultError(faults)
}

/** What is open, counted, each with the argument that gives it. */
const openLines = (steps: readonly Step[]): string => {
  const lines = missingLines(steps)
  if (lines.length === 0) return ''
  return `${lines.length} ${lines.length === 1 ? 'answer is' : 'answers are'} open. Run opsready assess in a terminal, or give them like this:\n${lines.map((line) => `  ${line}\n`).join('')}`
}

const nothingToGoOn = (steps: readonly Step[], store: Store): Outcome => ({
  kind: 'faults',
  faults: [
    store.isNew()
      ? fault('nobody-answers', { path: store.shown })
      : fault('begun-only', { path: store.shown, lacks: listed(lacking(store.draft())) }),
  ],
  stderr: openLines(steps),
})

const modelBytes = (store: Store): string => {
  const bytes = store.bytes()
  return bytes === undefined ? '' : (decode(bytes) ?? '')
}

/** How often somebody else may write the same answers while ours are being written. */
const TRIES = 3

/** What is given stands above the model, also above what somebody else wrote meanwhile: then it is written on top of that. */
const saveGiven = async (store: Store, changesFor: (draft: ReturnType<Store['draft']>) => readonly Change[]) => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = modelBytes(store)
    const written = await store.save(changesFor(store.draft()))
    if (written.kind === 'saved') return modelBytes(store) !== before
  }
  throw new FaultError([
    fault('edit-refused', {
      says: 'somebody else keeps writing the same answers',
      fix: 'Wait until they have finished, then give yours again.',
    }),
  ])
}

/** Writes what was given, and says so; or with `--dry-run` shows what would change. */
const write = async (options: AssessOptions, host: Host, store: Store): Promise<string | undefined> => {
  const changesFor = await givenChanges(host, options, catalogue())
  const changes = changesFor(store.draft())
  if (options.dryRun) {
    const saved = saveChanges(store.bytes(), decided(changes, store.draft()))
    if (saved.kind === 'refused') throw new FaultError([saved.fault])
    if (saved.kind !== 'saved') return ''
    const { unifiedDiff } = await import('#report/diff.ts')
    return unifiedDiff(store.shown, modelBytes(store), decode(saved.bytes) ?? '')
  }
  if (changes.length === 0) return undefined
  if (store.isNew()) host.tell(beforeFirstWrite(store.shown))
  if (await saveGiven(store, changesFor)) host.tell(`Wrote ${oneLine(store.shown)}.\n`)
  return undefined
}

/** Where nobody can answer: what is open goes to stderr, and the rest is `check`. */
const unattended = async (options: AssessOptions, host: Host, store: Store): Promise<Outcome> => {
  const model = modelOf(store)
  if (model === undefined) return nothingToGoOn(stepsOf({ ...options, voice: undefined }, store, host), store)
  // Where nothing is given, nothing is written: a page that somebody edited is for the check to find.
  const pages = isGiven(options) ? await writePages(host, store.path) : []
  if (pages.length > 0) host.tell(`Wrote ${listed(pages.map(oneLine))}.\n`)
  if (!options.quiet) host.tell(openLines(stepsOf({ ...options, voice: undefined }, store, host)))
  return checkCommand(
    {
      ...options,
      files: [],
      model: store.path,
      since: undefined,
      failOn: 'error',
      strict: false,
      fix: false,
      exitZero: false,
      require: undefined,
    },
    host,
  )
}

export const assessCommand: Command<AssessOptions> = async (options, host) => {
  refuseUnknown(options)
  const store = await openStore(host, options.model)
  if (store.isNew()) await refuseForeignPage(host, store.path)
  if (isGiven(options) || options.dryRun) {
    const diff = await write(options, host, store)
    if (diff !== undefined)
      return { kind: 'clean', stdout: diff, ...(diff === '' && { stderr: 'Nothing would change.\n' }) }
  }
  const mode = promptMode(options, host)
  if (mode === undefined) return unattended(options, host, store)
  return interview(options, host, store, mode)
}
