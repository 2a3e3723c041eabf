/** What the checks need to know about one model and its surroundings. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Facts, PageState, PathState } from '#core/checks/define.ts'
import { namedEvidence } from '#core/checks/evidence.ts'
import { candidates } from '#core/checks/path.ts'
import { type Listed, pathStates } from '#core/checks/paths.ts'
import { assess } from '#core/judgement/assess.ts'
import type { Assessment, Verdict } from '#core/judgement/types.ts'
import type { OperatingModel, ReadModel } from '#core/model/types.ts'
import type { Host } from '#commands/host.ts'
import { pageOf, pagePath } from '#commands/page.ts'

/** A model to check; without a path it came through standard input and has no surroundings. */
export interface Subject {
  readonly read: ReadModel
  readonly path: string | undefined
}

/** Without git: each named path is looked at by itself, from the model's folder, which is all there is. */
const lookedAt = async (host: Host, folder: string, model: OperatingModel): Promise<Listed> => {
  const [untracked, links] = [new Set<string>(), new Set<string>()]
  for (const { evidence } of namedEvidence(model)) {
    if (evidence.path === undefined || evidence.repository !== undefined) continue
    for (const place of candidates(evidence.path, '', model.policy?.evidenceRoots ?? [])) {
      if (place === undefined) continue
      const seen = await host.files.look(folder, place)
      if (seen === 'file' || seen === 'folder') untracked.add(place)
      if (seen === 'link') links.add(place)
    }
  }
  return { tracked: new Set(), untracked, links }
}

interface Surroundings {
  readonly pathState: (path: string) => PathState | undefined
  readonly modelTracked: boolean
  readonly page: PageState
}

const pageAt = async (host: Host, path: string): Promise<PageState> => {
  const bytes = await host.files.read(path)
  return bytes === undefined ? { kind: 'absent' } : { kind: 'present', text: new TextDecoder().decode(bytes) }
}

const surroundings = async (host: Host, { read, path }: Subject): Promise<Surroundings> => {
  if (path === undefined) return { pathState: () => undefined, modelTracked: false, page: { kind: 'unknown' } }
  const folder = host.files.dirname(path)
  const roots = read.model.policy?.evidenceRoots ?? []
  const page = await pageAt(host, pagePath(host, path))
  const repository = await host.git.repository(folder)
  if (repository === undefined) {
    const listed = await lookedAt(host, folder, read.model)
    return { pathState: pathStates(listed, '', roots), modelTracked: false, page }
  }
  const name = host.files.relative(folder, path)
  const own = repository.folder === '' ? name : `${repository.folder}/${name}`
  return {
    pathState: pathStates(repository, repository.folder, roots),
    modelTracked: repository.tracked.has(own),
    page,
  }
}

/** The judgement as of a day: what was accepted until an earlier one is open again. */
const assessToday = (model: OperatingModel, today: string): Assessment =>
  assess(
    { ...model, ...(model.accepted && { accepted: model.accepted.filter(({ until }) => until >= today) }) },
    catalogue(),
  )

export interface Gathered {
  readonly facts: Facts
  readonly assessment: Assessment
}

/** Reads the page, the repository and the calendar around a model. */
export const gather = async (host: Host, subject: Subject, required: Verdict | undefined): Promise<Gathered> => {
  const { model } = subject.read
  const today = host.clock.today()
  const assessment = assessToday(model, today)
  const policy = model.policy?.require
  return {
    assessment,
    facts: {
      ...(await surroundings(host, subject)),
      read: subject.read,
      catalogue: catalogue(),
      freshPage: subject.path === undefined ? '' : pageOf(model, host.version),
      today,
      verdict: assessment.verdict,
      required: required ?? (policy === undefined || policy === 'none' ? undefined : (policy as Verdict)),
    },
  }
}
