/** What is tracked around a model: from the last time where that can be, else from git. */

import type { PageState, PathState } from '#core/checks/define.ts'
import { pathStates } from '#core/checks/path-states.ts'
import { HANDBOOK_NAME } from '#commands/find-model.ts'
import type { Host } from '#commands/host.ts'
import type { Memory } from './memory.ts'
import { handbookAt, handbookLooks, NO_PAGE } from './pages.ts'
import { replacedNow, type Showing, showing, type Sought, statesNow } from './tracked.ts'

/** A path from the root. */
export const inFolder = (folder: string, name: string): string => (folder === '' ? name : `${folder}/${name}`)

/** What git said of the paths. Plain data. */
interface ToldPaths {
  readonly modelTracked: boolean
  /** Missing in the work tree it may be tracked all the same. */
  readonly handbook: 'tracked' | 'untracked' | 'missing'
  readonly showing: Showing
}

interface Paths {
  readonly pathState: (path: string) => PathState | undefined
  readonly modelTracked: boolean
  readonly handbook: PageState
}

interface InGit {
  readonly root: string
  /** The model, absolute. */
  readonly model: string
  /** The same from the root. */
  readonly own: string
  readonly sought: Sought
}

const under = ({ own, sought }: InGit): string => JSON.stringify([own, sought])

/** The same from the last time, where nothing has moved since; `undefined` where git has to be asked. */
export const rememberedPaths = async (host: Host, where: InGit, memory: Memory): Promise<Paths | undefined> => {
  const { root, model, sought } = where
  const told = memory.recall('paths', under(where)) as ToldPaths | undefined
  if (told === undefined) return undefined
  const { modelTracked, handbook, showing } = told
  if (handbook === 'missing' && handbookLooks(host, model) !== 'missing') return undefined
  const states = statesNow(host, root, sought, showing)
  if (states === undefined) return undefined
  return {
    pathState: (name) => states.get(name),
    modelTracked,
    handbook: handbook === 'tracked' ? await handbookAt(host, model) : NO_PAGE,
  }
}

/** Asks git, and keeps what it said where the same can be told without it. `undefined` where git does not answer. */
export const askedPaths = async (host: Host, where: InGit, memory: Memory): Promise<Paths | undefined> => {
  const { root, model, own, sought } = where
  const repository = await host.git.repository(host.files.dirname(model))
  if (repository === undefined) return undefined
  const { folder, roots, names } = sought
  const { tracked } = repository
  const shown = showing(repository, sought)
  const states = statesNow(host, root, sought, shown)
  // Where each place is as git knows it, nothing else can stand there.
  const replaced = states === undefined ? replacedNow(host, root, shown) : undefined
  const pathState = pathStates(repository, folder, roots, replaced)
  const modelTracked = tracked.has(own)
  const isKept = tracked.has(inFolder(folder, HANDBOOK_NAME))
  const paths: Paths = {
    pathState,
    modelTracked,
    // One that git does not track is made anew where it is wanted.
    handbook: isKept ? await handbookAt(host, model) : NO_PAGE,
  }
  if (states !== undefined && names.every((name) => states.get(name) === pathState(name))) {
    const handbook = isKept ? 'tracked' : handbookLooks(host, model) === 'missing' ? 'missing' : 'untracked'
    memory.keep('paths', under(where), { modelTracked, handbook, showing: shown } satisfies ToldPaths)
  }
  return paths
}
