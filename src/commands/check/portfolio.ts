/** Many models in one check: in threads from the size where that pays, and joined in the order in which they are named. */

import type { Crew, Host } from '#commands/host.ts'
import type { Checked, Wanted } from './models.ts'
import type { Named } from './named.ts'

/** A thread has to load what a start loads; below this many models that takes longer than it saves. */
const MANY = 500

/** Models that a thread is given at a time: few enough that all end together, enough that handing over costs nothing. */
const AT_A_TIME = 25

/** What a thread has to know; plain data. */
export type Setup = Pick<Wanted, 'required' | 'since' | 'cache'>

/** The threads for these models; `undefined` where one does it, or where they read standard input or write. */
export const crewFor = async (host: Host, { named, fix }: Wanted): Promise<Crew | undefined> => {
  if (fix || named.length < MANY || named.some(({ path }) => path === '-')) return undefined
  const crew = await host.crew()
  return crew === undefined || crew.size < 2 ? undefined : crew
}

const pieces = (named: readonly Named[]): readonly (readonly Named[])[] =>
  Array.from({ length: Math.ceil(named.length / AT_A_TIME) }, (_, index) =>
    named.slice(index * AT_A_TIME, (index + 1) * AT_A_TIME),
  )

/** What the threads came to, piece by piece, in order. */
export const inThreads = (crew: Crew, { named, required, since, cache }: Wanted): AsyncIterable<Checked> =>
  crew.run<Checked>({ required, since, cache } satisfies Setup, pieces(named))
