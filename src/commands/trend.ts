/** `opsready trend`: how the figures moved over the model's own git history. What cannot be read is said. */

import { catalogue } from '#core/catalogue/index.ts'
import { catalogueName } from '#core/catalogue/name.ts'
import { FaultError, fault, usageError } from '#core/fault.ts'
import { assess } from '#core/judgement/assess.ts'
import { readModel } from '#core/model/read.ts'
import { LIMITS } from '#core/structure.ts'
import { standingOf } from '#core/trend/standing.ts'
import type { Moment, Point } from '#core/trend/types.ts'
import { TREND_FORMATS } from '#report/formats.ts'
import type { TrendView } from '#report/trend/view.ts'
import { notKnown } from './check/trouble.ts'
import { findModel, type FoundModel } from './find-model.ts'
import type { GitTrouble, History, Host, Told } from './host.ts'
import { sameBytes } from './same-bytes.ts'
import type { Command } from './outcome.ts'
import { deliver, type OutputOptions } from './output.ts'

export interface TrendOptions extends OutputOptions {
  readonly model: string | undefined
  /** Names of commits, such as tags of releases; without any, each commit that changed the model. */
  readonly at: readonly string[]
}

const TROUBLES = {
  'no-git': 'git was not found',
  refused: 'git refused to read it',
  'too-slow': 'git took too long',
  'too-large': 'it is larger than 1 MiB',
  'no-such-ref': 'there is no such commit',
  shallow: 'older commits were not fetched',
  unrelated: 'it is not related to this history',
  'missing-object': 'its content is not in this clone',
} as const satisfies Record<GitTrouble, string>

const known = <Value>(told: Told<Value>, what: string): Value => {
  if (told.known) return told.value
  throw usageError(`${what}: ${TROUBLES[told.reason]}.`, notKnown(told.reason).fix)
}

type Content = Told<Uint8Array | undefined>

/** Judges one content of the file; every reason ends up in a sentence. */
const judged = async (moment: Moment, content: Content, shown: string): Promise<Point> => {
  const unread = (reason: string): Point => ({ ...moment, read: false, reason })
  if (!content.known) return unread(`${TROUBLES[content.reason]}.`)
  if (content.value === undefined) return unread('the model was not there.')
  const reading = await readModel(content.value, shown)
  if (reading.ok) return { ...moment, read: true, standing: standingOf(assess(reading.read.model, catalogue())) }
  const [first] = reading.faults
  const place = first?.location === undefined ? '' : ` (line ${first.location.line})`
  const others = reading.faults.length - 1
  const more = others === 0 ? '' : ` And ${others} more ${others === 1 ? 'fault' : 'faults'}.`
  return unread(`the model was not valid${place}: ${first?.message ?? ''}${more}`)
}

interface Dated {
  readonly moment: Moment
  readonly blob: string | undefined
}

/** Every commit that changed the model, oldest first. */
const commitByCommit = async (history: History, head: string, path: string): Promise<readonly Dated[]> =>
  known(await history.touches(head, path), 'The history of the model cannot be read')
    .map(({ commit, on, blob }) => ({ moment: { commit, on, ref: undefined }, blob }))
    .toReversed()

const points = async (history: History, dated: readonly Dated[], shown: string): Promise<readonly Point[]> => {
  const ids = [...new Set(dated.flatMap(({ blob }) => blob ?? []))]
  const contents = new Map<string, Content>()
  let index = 0
  for await (const content of history.blobs(ids, LIMITS.bytes)) {
    contents.set(ids[index]!, content)
    index += 1
  }
  const missing: Content = { known: false, reason: 'missing-object' }
  const made: Point[] = []
  for (const { moment, blob } of dated) {
    const content: Content = blob === undefined ? { known: true, value: undefined } : (contents.get(blob) ?? missing)
    made.push(await judged(moment, content, shown))
  }
  return made
}

/** The commit that is checked out. Throws FaultError where none is. */
const headOf = async (history: History, { shown }: FoundModel): Promise<string> => {
  const head = await history.resolve('HEAD')
  if (!head.known && head.reason === 'no-such-ref')
    throw usageError(
      `The branch that is checked out has no commit yet, so ${shown} has no history.`,
      `Commit ${shown}: its history begins there.`,
    )
  return known(head, 'The history of the model cannot be read')
}

/** The model at each name that was given, in the order of the command line. */
const atNames = async (
  history: History,
  names: readonly string[],
  path: string,
  found: FoundModel,
): Promise<readonly Point[]> => {
  const made: Point[] = []
  for (const ref of names) {
    const told = await history.resolve(ref)
    // Where nothing is committed, no name is wrong.
    if (!told.known) await headOf(history, found)
    const commit = known(told, `"${ref}" cannot be looked at`)
    const moment: Moment = { commit, on: undefined, ref }
    made.push(await judged(moment, await history.file(commit, path, LIMITS.bytes), found.shown))
  }
  return made
}

/** The file as it lies in the work tree, where it is not what was committed last. */
const notCommitted = async (
  { bytes, shown }: FoundModel,
  history: History,
  head: string,
  path: string,
): Promise<readonly Point[]> => {
  const last = await history.file(head, path, LIMITS.bytes)
  if (last.known && last.value !== undefined && sameBytes(last.value, bytes)) return []
  return [await judged({ commit: undefined, on: undefined, ref: undefined }, { known: true, value: bytes }, shown)]
}

const serviceOf = async ({ bytes, shown }: FoundModel): Promise<string> => {
  const reading = await readModel(bytes, shown)
  return reading.ok ? reading.read.model.service.name : shown
}

/** Why there is no history to read around a model, and what gives it one. */
const noHistory = async (host: Host, { path, shown }: FoundModel): Promise<FaultError> => {
  if (path === '-')
    return usageError('A model from standard input has no history.', 'Name a file that is committed: `--model PATH`.')
  const place = host.git.place(host.files.dirname(path))
  if (place === undefined)
    return usageError(
      `${shown} is not in a git repository, so it has no history.`,
      'Run it in a clone of the repository that the model is committed to.',
    )
  const asked = await host.git.history(place.root).shallow()
  const reason = asked.known ? 'refused' : asked.reason
  const says = `The repository around ${shown} cannot be read: ${TROUBLES[reason]}.`
  return new FaultError([fault('git-trouble', { says, fix: notKnown(reason).fix })])
}

const placeOf = async (host: Host, found: FoundModel): Promise<{ root: string; path: string }> => {
  const folder = host.files.dirname(found.path)
  const repository = found.path === '-' ? undefined : await host.git.repository(folder)
  if (repository === undefined) throw await noHistory(host, found)
  const name = host.files.relative(folder, found.path)
  return { root: repository.root, path: repository.folder === '' ? name : `${repository.folder}/${name}` }
}

/** At each commit that changed it, and as it lies in the work tree. */
const allPoints = async (history: History, found: FoundModel, path: string): Promise<readonly Point[]> => {
  const head = await headOf(history, found)
  return [
    ...(await points(history, await commitByCommit(history, head, path), found.shown)),
    ...(await notCommitted(found, history, head, path)),
  ]
}

/** How a model moved: at the names that are given, else at each commit that changed it. Throws FaultError where there is no history. */
export const trendOf = async (host: Host, found: FoundModel, names: readonly string[]): Promise<TrendView> => {
  const { root, path } = await placeOf(host, found)
  const history = host.git.history(root)
  const all = names.length > 0 ? await atNames(history, names, path, found) : await allPoints(history, found, path)
  const shallow = await history.shallow()
  return {
    version: host.version,
    catalogue: catalogueName(catalogue()),
    service: await serviceOf(found),
    file: found.shown,
    points: all,
    shallow: shallow.known && shallow.value,
  }
}

export const trendCommand: Command<TrendOptions> = async (options, host) => {
  const view = await trendOf(host, await findModel(host, options.model), options.at)
  const stdout = await deliver(options, host, ['text', 'json', 'csv', 'html'], (format, style) =>
    TREND_FORMATS[format](view, style),
  )
  return { kind: 'clean', stdout }
}
