/** What has become of the evidence of each practice since its last review, by the ids of the blobs in git. */

import type { Catalogue } from '#core/catalogue/load.ts'
import type { PastReview } from '#core/checks/past.ts'
import { isOwnFile } from '#core/judgement/evidence.ts'
import type { Described } from '#core/model/facts.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { onceFor } from '#core/once-for.ts'
import { remembered } from '#core/remembered.ts'
import type { Entry, GitTrouble, History, Told } from '#commands/host.ts'
import type { ReviewQuery, LastReview } from './review-query.ts'
import { reviewCommits } from './reviews.ts'
import { notKnown } from './trouble.ts'

type Entries = ReadonlyMap<string, Entry>

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

/** One value for each version, of which most practices were reviewed in the same few. */
const described = onceFor(({ service, team }: OperatingModel): Described => ({ service, ...(team && { team }) }))

/** Reads the last reviews of these practices out of the history. */
export const lastReviews = async (
  { path, practices }: ReviewQuery,
  history: History,
  catalogue: Catalogue,
): Promise<readonly LastReview[]> => {
  const head = await history.resolve('HEAD')
  const commitOf = await reviewCommits(practices, { history, path }, head, catalogue)
  const paths = [...new Set(practices.flatMap(({ evidence }) => evidence.flatMap(({ places }) => places)))].toSorted()
  const some = remembered((commit: string) => history.entries(commit, paths))
  const whole = remembered((commit: string) => history.entries(commit))

  const reviewOf = async ({ practice, evidence }: ReviewQuery['practices'][number]): Promise<PastReview> => {
    const version = commitOf(practice)
    if (!version.known) return notKnown(version.reason)
    if (version.value === undefined || !head.known) return { kind: 'none' }
    const { commit, model: then } = version.value
    const [was, now] = [await some(commit), await some(head.value)]
    if (!was.known) return notKnown(was.reason)
    if (!now.known) return notKnown(now.reason)
    const changed: string[] = []
    for (const { name, places } of evidence) {
      const place = places.find((each) => now.value.has(each))
      if (place === undefined) continue
      const other = await differs(place, [was.value, now.value], async () => [
        await whole(commit),
        await whole(head.value),
      ])
      if (typeof other === 'string') return notKnown(other)
      if (other) changed.push(name)
    }
    return { kind: 'review', facts: then && described(then), changed }
  }
  const reviews: LastReview[] = []
  for (const each of practices) reviews.push([each.practice, await reviewOf(each)])
  return reviews
}
