/** What stands around a model: its page, its repository, and what that tracks. */

import type { PageState, PathState } from '#core/checks/define.ts'
import { isHere, namedEvidence } from '#core/checks/evidence.ts'
import type { NotKnown } from '#core/checks/past.ts'
import { candidates } from '#core/checks/path.ts'
import { type Listed, pathStates } from '#core/checks/paths.ts'
import type { OperatingModel, ReadModel } from '#core/model/types.ts'
import { HANDBOOK_NAME } from '#commands/find-model.ts'
import type { Host } from '#commands/host.ts'
import { keptHandbook, pagePath } from '#commands/page.ts'
import type { Place } from './base.ts'

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
  readonly page: PageState
  readonly handbook: PageState
  /** The model's folder, from the root of the repository. */
  readonly folder: string
  /** Where its history is; `undefined` outside of any repository. */
  readonly place: Place | undefined
}

/** Without git: each named path is looked at by itself, from the model's folder, which is all there is. */
const lookedAt = async (host: Host, folder: string, model: OperatingModel): Promise<Listed> => {
  const [untracked, links] = [new Set<string>(), new Set<string>()]
  for (const { evidence, name } of namedEvidence(model)) {
    if (!isHere(evidence)) continue
    for (const place of candidates(name, '', model.policy?.evidenceRoots ?? [])) {
      if (place === undefined) continue
      const seen = await host.files.look(folder, place)
      if (seen === 'file' || seen === 'folder') untracked.add(place)
      if (seen === 'link') links.add(place)
    }
  }
  return { tracked: new Set(), untracked, links }
}

const NO_PAGE: PageState = { kind: 'absent' }

const pageAt = async (host: Host, path: string): Promise<PageState> => {
  const bytes = await host.files.readOwn(path)
  return bytes === undefined ? NO_PAGE : { kind: 'present', text: new TextDecoder().decode(bytes) }
}

const handbookAt = async (host: Host, model: string): Promise<PageState> => {
  const text = await keptHandbook(host, model)
  return text === undefined ? NO_PAGE : { kind: 'present', text }
}

const NO_FILE: NotKnown = {
  kind: 'unknown',
  reason: 'the model came through standard input.',
  fix: 'Name the file of the model instead.',
}

const NO_GIT: NotKnown = {
  kind: 'unknown',
  reason: 'this is a git repository, and git is missing or cannot read it.',
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

export const surroundings = async (host: Host, { read, path }: Subject): Promise<Surroundings> => {
  if (path === undefined) return nothingSeen(NO_FILE, { page: { kind: 'unknown' }, handbook: NO_PAGE })
  const around = host.files.dirname(path)
  const roots = read.model.policy?.evidenceRoots ?? []
  const page = await pageAt(host, pagePath(host, path))
  if ((await host.git.place(around)) === undefined) {
    const listed = await lookedAt(host, around, read.model)
    return {
      ...nothingSeen(NO_FILE, { page, handbook: await handbookAt(host, path) }),
      pathState: pathStates(listed, '', roots),
      unseen: undefined,
    }
  }
  const repository = await host.git.repository(around)
  if (repository === undefined) return nothingSeen(NO_GIT, { page, handbook: await handbookAt(host, path) })
  const { folder } = repository
  const name = host.files.relative(around, path)
  const inRoot = (from: string): string => (folder === '' ? from : `${folder}/${from}`)
  const own = inRoot(name)
  return {
    pathState: pathStates(repository, folder, roots),
    unseen: undefined,
    modelTracked: repository.tracked.has(own),
    page,
    // One that git does not track is made anew where it is wanted.
    handbook: repository.tracked.has(inRoot(HANDBOOK_NAME)) ? await handbookAt(host, path) : NO_PAGE,
    folder,
    place: { history: host.git.history(repository.root), path: own },
  }
}
