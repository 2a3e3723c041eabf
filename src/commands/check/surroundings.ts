/** What stands around a model: its page, its repository, and what that tracks. */

import type { PageState, PathState } from '#core/checks/define.ts'
import { isHere, namedEvidence } from '#core/checks/evidence.ts'
import type { NotKnown } from '#core/checks/past.ts'
import { candidates } from '#core/checks/evidence-places.ts'
import { type Listed, pathStates } from '#core/checks/path-states.ts'
import type { OperatingModel, ReadModel } from '#core/model/types.ts'
import type { Host } from '#commands/host.ts'
import { pagePath } from '#commands/page.ts'
import type { Place } from './base.ts'
import type { Memory } from './memory.ts'
import { handbookAt, NO_PLACE, pageAt, type PageBytes } from './pages.ts'
import { askedPaths, inFolder, rememberedPaths } from './paths-in-git.ts'

/** A model to check; without a path it came through standard input and has no surroundings. */
export interface Subject {
  readonly read: ReadModel
  readonly path: string | undefined
}

export interface Surroundings {
  readonly pathState: (path: string) => PathState | undefined
  /** Why paths cannot be looked up. */
  readonly unseen: NotKnown | undefined
  readonly modelTracked: boolean
  readonly page: PageBytes
  readonly handbook: PageState
  /** The model's folder, from the root of the repository. */
  readonly folder: string
  /** Where its history is; `undefined` outside of any repository. */
  readonly place: Place | undefined
}

/** Without git: each named path is looked at by itself, from the model's folder, which is all there is. */
const lookedAt = (host: Host, folder: string, model: OperatingModel): Listed => {
  const [untracked, links] = [new Set<string>(), new Set<string>()]
  for (const { evidence, name } of namedEvidence(model)) {
    if (!isHere(evidence)) continue
    for (const place of candidates(name, '', model.policy?.evidenceRoots ?? [])) {
      if (place === undefined) continue
      const seen = host.files.look(folder, place)
      if (seen === 'file' || seen === 'folder') untracked.add(place)
      if (seen === 'link') links.add(place)
    }
  }
  return { tracked: new Set(), untracked, links }
}

const NO_FILE: NotKnown = {
  kind: 'unknown',
  reason: 'the model came through standard input.',
  fix: 'Name the file of the model instead.',
}

const NO_GIT: NotKnown = {
  kind: 'unknown',
  reason: 'this is a git repository, but git is missing or cannot read it.',
  fix: 'Install git where this runs, and try `git status` here.',
}

type Pages = Pick<Surroundings, 'page' | 'handbook'>

const nothingSeen = (why: NotKnown, pages: Pages): Surroundings => ({
  pathState: () => undefined,
  unseen: why,
  modelTracked: false,
  ...pages,
  folder: '',
  place: undefined,
})

/** Looks at what stands around a model; asks git only where nothing is remembered. */
export const surroundings = async (host: Host, { read, path }: Subject, memory: Memory): Promise<Surroundings> => {
  if (path === undefined) return nothingSeen(NO_FILE, { page: undefined, handbook: NO_PLACE })
  const around = host.files.dirname(path)
  const roots = read.model.policy?.evidenceRoots ?? []
  const page = await pageAt(host, pagePath(host, path))
  const place = host.git.place(around)
  if (place === undefined) {
    const listed = lookedAt(host, around, read.model)
    return {
      pathState: pathStates(listed, '', roots),
      unseen: undefined,
      modelTracked: false,
      page,
      handbook: await handbookAt(host, path),
      folder: '',
      place: undefined,
    }
  }
  const { root, folder } = place
  const own = inFolder(folder, host.files.relative(around, path))
  const here = namedEvidence(read.model).filter(({ evidence }) => isHere(evidence))
  const sought = { names: [...new Set(here.map(({ name }) => name))], folder, roots }
  const where = { root, model: path, own, sought }
  const paths = (await rememberedPaths(host, where, memory)) ?? (await askedPaths(host, where, memory))
  if (paths === undefined) return nothingSeen(NO_GIT, { page, handbook: await handbookAt(host, path) })
  return { ...paths, unseen: undefined, page, folder, place: { history: host.git.history(root), path: own } }
}
