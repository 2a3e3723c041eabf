/** What has become of the evidence of each practice since its last review, by the ids of the blobs in git. */

import type { Catalogue } from '#core/catalogue/load.ts'
import { isHere, namedEvidence } from '#core/checks/evidence.ts'
import { candidates } from '#core/checks/path.ts'
import type { PastReview } from '#core/checks/past.ts'
import { isOwnFile } from '#core/judgement/evidence.ts'
import type { OperatingModel } from '#core/model/types.ts'
import type { Entry, GitTrouble, History, Told } from '#commands/host.ts'
import type { Place } from './base.ts'
import { reviewCommits } from './reviews.ts'
import { notKnown } from './trouble.ts'

type Entries = ReadonlyMap<string, Entry>

/** Where a practice's evidence may stand in the repository, in the order of looking. */
const placesOf = (path: string, folder: string, model: OperatingModel): readonly string[] =>
  candidates(path, folder, model.policy?.evidenceRoots ?? []).filter(
    (place) => place !== undefined && place !== '',
  ) as string[]

/** Asks once for each commit. */
const remembering = (ask: (commit: string) => Promise<Told<Entries>>) => {
  const asked = new Map<string, Promise<Told<Entries>>>()
  return (commit: string): Promise<Told<Entries>> => {
    const before = asked.get(commit)
    if (before !== undefined) return before
    const now = ask(commit)
    asked.set(commit, now)
    return now
  }
}

/** What is in a folder, but for the files that opsready writes: they change with every answer, and show nothing. */
const inside = (entries: Entries, folder: string): string =>
  [...entries]
    .filter(([path]) => path.startsWith(`${folder}/`) && !isOwnFile(path))
    .map(([path, { id }]) => `${path} ${id}`)
    .toSorted()
    .join('\n')

/** Whether a file or folder is another one than it was; where it was not there, nobody looked at it. */
const differs = async (
  path: string,
  [was, now]: readonly [Entries, Entries],
  whole: () => Promise<readonly [Told<Entries>, Told<Entries>]>,
): Promise<boolean | GitTrouble> => {
  const [before, after] = [was.get(path), now.get(path)]
  if (before === undefined || after === undefined || before.id === after.id) return false
  if (before.kind !== 'folder' || after.kind !== 'folder') return true
  const [all, current] = await whole()
  if (!all.known) return all.reason
  if (!current.known) return current.reason
  return inside(all.value, path) !== inside(current.value, path)
}

interface Subject extends Place {
  readonly model: OperatingModel
  /** The model's folder, from the root. */
  readonly folder: string
  readonly catalogue: Catalogue
}

/** Reads the last reviews of these practices out of the history. */
export const lastReviews = async (
  { model, folder, catalogue, ...place }: Subject,
  practices: readonly string[],
): Promise<(practice: string) => PastReview> => {
  const history: History = place.history
  const head = await history.resolve('HEAD')
  const commitOf = await reviewCommits(model, practices, place, head, catalogue)
  const named = namedEvidence(model).filter(({ evidence }) => isHere(evidence))
  const paths = [...new Set(named.flatMap(({ name }) => placesOf(name, folder, model)))].toSorted()
  const some = remembering((commit) => history.entries(commit, paths))
  const whole = remembering((commit) => history.entries(commit))

  const reviewOf = async (practice: string): Promise<PastReview> => {
    const version = commitOf(practice)
    if (!version.known) return notKnown(version.reason)
    if (version.value === undefined || !head.known) return { kind: 'none' }
    const { commit, model: then } = version.value
    const [was, now] = [await some(commit), await some(head.value)]
    if (!was.known) return notKnown(was.reason)
    if (!now.known) return notKnown(now.reason)
    const changed = new Set<string>()
    for (const { name } of named.filter((each) => each.practice === practice)) {
      const place = placesOf(name, folder, model).find((each) => now.value.has(each))
      if (place === undefined) continue
      const other = await differs(place, [was.value, now.value], async () => [
        await whole(commit),
        await whole(head.value),
      ])
      if (typeof other === 'string') return notKnown(other)
      if (other) changed.add(name)
    }
    return { kind: 'review', model: then, changed }
  }
  const reviews = new Map<string, PastReview>()
  for (const practice of practices) reviews.set(practice, await reviewOf(practice))
  return (practice) => reviews.get(practice) ?? { kind: 'none' }
}
