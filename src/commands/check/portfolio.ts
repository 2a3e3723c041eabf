/** Many models in one check: piece by piece, in threads from the size where that pays. */

import type { WorkerPool, Host } from '#commands/host.ts'
import type { Wanted } from './models.ts'
import type { Named } from './named.ts'
import { byShard } from './shards.ts'

/** A thread has to load what a start loads; below this many models that takes longer than it saves. */
const MANY = 500

/** Models that a thread is given at a time: few enough that all end together, enough that handing over costs nothing. */
const AT_A_TIME = 10

/** What a thread has to know; plain data. */
export type Setup = Pick<Wanted, 'required' | 'since' | 'cache'>

/** The threads for these models; `undefined` where one does it, or where they read standard input or write. */
export const poolFor = async (host: Host, { named, fix }: Wanted): Promise<WorkerPool | undefined> => {
  if (fix || named.length < MANY || named.some(({ path }) => path === '-')) return undefined
  const pool = await host.pool()
  return pool === undefined || pool.size < 2 ? undefined : pool
}

type Piece = readonly Named[]

/** The name under which the result of a model is kept, among those of one working folder. */
export const entryOf = ({ path }: Named): string => path ?? ''

/** The models of one shard are one piece, so that no two threads write to it. */
export const piecesOf = ({ named, cache, fix }: Wanted): readonly Piece[] =>
  cache && !fix
    ? byShard(named, entryOf)
    : Array.from({ length: Math.ceil(named.length / AT_A_TIME) }, (_, index) =>
        named.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME),
      )

/** Each piece with the results of its models, as JSON. */
type Came = AsyncIterable<readonly [Piece, string]>

type Check = (piece: Piece) => Promise<string>

/** One piece after the other, in this thread. */
export const inTurn = async function* (check: Check, pieces: readonly Piece[]): Came {
  for (const piece of pieces) yield [piece, await check(piece)]
}

/** In all threads of the pool; what comes of the pieces is yielded in their order. */
export const inThreads = async function* (
  pool: WorkerPool,
  check: Check,
  pieces: readonly Piece[],
  { required, since, cache }: Wanted,
): Came {
  let next = 0
  for await (const came of pool.run<Piece, string>({ required, since, cache } satisfies Setup, pieces, check)) {
    yield [pieces[next]!, came]
    next += 1
  }
}
