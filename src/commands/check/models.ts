/** Every model that is to be checked; one that cannot be judged does not hide the others. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Fault } from '#core/fault.ts'
import type { Finding, UnknownState } from '#core/finding.ts'
import { flat } from '#core/flat.ts'
import type { CheckedModel } from '#report/check/view.ts'
import type { Host } from '#commands/host.ts'
import type { CheckRequest } from './gather.ts'
import type { Named } from './named.ts'
import { poolFor, entryOf, inThreads, inTurn, piecesOf, type Setup } from './portfolio.ts'
import { sharedGit } from './shared-git.ts'
import { shardsOf } from './shards.ts'
import { unlessUnchanged } from './unchanged.ts'

export interface Checked {
  readonly models: readonly CheckedModel[]
  readonly findings: readonly Finding[]
  readonly unknown: readonly UnknownState[]
  readonly faults: readonly Fault[]
}

export interface Wanted extends CheckRequest {
  /** Models of which nothing has changed are not checked again. */
  readonly cache: boolean
  /** In the order of the report. */
  readonly named: readonly Named[]
  readonly fix: boolean
}

/** What is done with each of them. */
export interface Work extends Omit<Wanted, 'named'> {
  /** What was read of the repository is kept for the next time. */
  readonly remember: boolean
}

/** Why a model could not be read, at the line that names it; what is wrong inside of a model has its place there. */
const placed = (checked: Checked, { at }: Named): Checked =>
  at === undefined || checked.faults.length === 0
    ? checked
    : { ...checked, faults: checked.faults.map((each) => ({ location: at, ...each })) }

/** As few values as possible stay of each model: there may be thousands. */
const joined = (all: readonly Checked[]): Checked => ({
  models: flat(all, ({ models }) => models),
  findings: flat(all, ({ findings }) => findings),
  unknown: flat(all, ({ unknown }) => unknown),
  faults: flat(all, ({ faults }) => faults),
})

/**
 * Checks models one after the other, or takes their last results; what is written on the way is never left out.
 * The results are one JSON text: threads hand it over, and the cache keeps it so.
 */
const checker = (host: Host, work: Work, many: boolean): ((named: readonly Named[]) => Promise<string>) => {
  // Git is asked once for all, and where a repository begins is looked up once for each folder.
  const here = { ...host, files: host.files.inOneRun(), git: sharedGit(host.git.inOneRun(), many) }
  const under = JSON.stringify([host.clock.today(), work.required ?? '', work.since ?? ''])
  // Loaded with the first model that is judged: where nothing has changed there is none.
  const judged = async (asks: Host, each: Named): Promise<Checked> =>
    (await import('./judged.ts')).judged(asks, each, work)
  return async (named) => {
    const shards = work.cache && !work.fix ? shardsOf(host, await host.kept()) : undefined
    const all: string[] = []
    for (const each of named)
      all.push(
        shards === undefined || each.path === '-'
          ? JSON.stringify(await judged(here, each))
          : await unlessUnchanged(here, shards, { name: entryOf(each), under }, (listening) => judged(listening, each)),
      )
    shards?.close()
    return `[${all.join(',')}]`
  }
}

/** What a thread does with each piece that it is given. */
export const checkPiece = (host: Host, setup: unknown): ((piece: unknown) => Promise<string>) => {
  const work = {
    ...(setup as Setup),
    fix: false,
    remember: false,
    // Read with the first model that is judged: where nothing has changed there is none.
    get catalogue() {
      return catalogue()
    },
  }
  const check = checker(host, work, true)
  return (piece) => check(piece as readonly Named[])
}

/** Checks every model that is wanted and joins the results, in the order in which they are named. */
export const checkModels = async (host: Host, wanted: Wanted): Promise<Checked> => {
  const { named } = wanted
  const pieces = piecesOf(wanted)
  const pool = await poolFor(host, wanted)
  const check = checker(host, { ...wanted, remember: pool === undefined }, named.length > 1)
  const came = new Map<Named, Checked>()
  for await (const [piece, text] of pool === undefined
    ? inTurn(check, pieces)
    : inThreads(pool, check, pieces, wanted)) {
    const all = JSON.parse(text) as readonly Checked[]
    for (const [index, each] of piece.entries()) came.set(each, placed(all[index]!, each))
  }
  return joined(named.map((each) => came.get(each)!))
}
