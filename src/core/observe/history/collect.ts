/** Folds a history into what the signals need, commit by commit, so that memory does not grow with the number of files. */

import {
  type Commit,
  DAY,
  endOf,
  type FolderShares,
  type HistoryFacts,
  type ToldCommit,
  type ToldTag,
  type Touch,
} from './facts.ts'
import { peopleSeen } from './people.ts'

/** Seconds. */
const YEAR = 365 * DAY
/** Seconds: watched files are followed at least this far back. */
const FOLLOWED_FOR = 2 * YEAR

export interface Watching {
  readonly today: string
  /** Files whose changes matter one by one. */
  readonly watched: ReadonlySet<string>
  /** The folder in which a change of a file counts; `undefined` for files that do not count. */
  readonly folderOf: (path: string) => string | undefined
}

export interface HistoryCollector {
  /** A commit, in any order; the first is the one that is checked out. */
  commit(told: ToldCommit): void
  /** The commits whose files are worth listing, newest first; merges are not. */
  readonly listed: () => readonly string[]
  /** The files of one of them, in the order of `listed`. `false` when nothing further back matters. */
  files(hash: string, paths: readonly string[]): boolean
  finish(tags: readonly ToldTag[]): HistoryFacts
}

interface Kept extends Omit<Commit, 'undoes' | 'firstParent'> {
  readonly hash: string
  readonly parents: readonly string[]
  readonly who: number
  readonly others: readonly number[]
}

/** The commits on the line of first parents from the newest one. */
const firstParentLine = (commits: readonly Kept[]): ReadonlySet<string> => {
  const parentOf = new Map(commits.map(({ hash, parents }) => [hash, parents[0]]))
  const on = new Set<string>()
  for (let hash = commits[0]?.hash; hash !== undefined && !on.has(hash); hash = parentOf.get(hash)) on.add(hash)
  return on
}

/** `Revert …` and `revert: …`, also after the key of a ticket. */
const UNDOES = /^(?:\[?[A-Z][A-Z\d]*-\d+\]?:?\s+)?(?:Revert\b|revert(?:\([^)]*\))?!?:)/

/** What undoes an undoing brings a change back. */
const saysUndo = (subject: string): boolean => UNDOES.test(subject) && !/\bRevert "Revert\b/.test(subject)

/** Whether each commit that a merge brings onto the line takes a change back. The name of the branch proves nothing. */
const bringsOnlyUndoing = (
  { parents: [, merged] }: Kept,
  byHash: ReadonlyMap<string, Kept>,
  on: ReadonlySet<string>,
): boolean => {
  let hash = merged
  if (hash === undefined || on.has(hash)) return false
  while (hash !== undefined && !on.has(hash)) {
    const commit = byHash.get(hash)
    if (commit === undefined || commit.merge || !saysUndo(commit.subject)) return false
    hash = commit.parents[0]
  }
  return true
}

/** Begins to read a history. */
export const historyCollector = ({ today, watched, folderOf }: Watching): HistoryCollector => {
  const now = endOf(today)
  const people = peopleSeen()
  const commits: Kept[] = []
  const byHash = new Map<string, Kept>()
  const touches = new Map<string, Touch[]>()
  const folders = new Map<string, { changes: number; byPerson: Map<number, number> }>()
  let unseen = watched.size

  const coAuthor = (text: string): readonly number[] => {
    const [, name = '', email = ''] = /^(.*?)\s*<([^>]*)>/.exec(text) ?? []
    return email === '' || people.isBot(name, email) ? [] : [people.see(name, email)]
  }
  const share = (path: string, { who: author, others }: Kept, seen: Set<string>): void => {
    const folder = folderOf(path)
    if (folder === undefined || seen.has(folder)) return
    // A commit counts once in a folder, however many of its files it changed.
    seen.add(folder)
    const shares = folders.get(folder) ?? { changes: 0, byPerson: new Map<number, number>() }
    folders.set(folder, shares)
    shares.changes += 1
    for (const each of new Set([author, ...others].map(people.person)))
      shares.byPerson.set(each, (shares.byPerson.get(each) ?? 0) + 1)
  }

  return {
    commit({ hash, parents, time, name, email, subject, coAuthors }) {
      const person = !people.isBot(name, email)
      const kept: Kept = {
        hash,
        parents,
        time,
        person,
        merge: parents.length > 1,
        subject,
        who: people.see(name, email),
        others: coAuthors.flatMap(coAuthor),
      }
      commits.push(kept)
      byHash.set(hash, kept)
    },
    listed: () => commits.filter(({ merge }) => !merge).map(({ hash }) => hash),
    files(hash, paths) {
      const commit = byHash.get(hash)
      if (commit === undefined) return true
      const hit = paths.filter((path) => watched.has(path))
      for (const path of hit) {
        const before = touches.get(path) ?? []
        const touch = { time: commit.time, person: commit.person, who: people.person(commit.who), together: hit.length }
        if (commit.person && !before.some(({ person }) => person)) unseen -= 1
        touches.set(path, [...before, touch])
      }
      if (commit.person && commit.time > now - YEAR) {
        const seen = new Set<string>()
        for (const path of paths) share(path, commit, seen)
      }
      return unseen > 0 || commit.time > now - FOLLOWED_FOR
    },
    finish(tags) {
      const newest = commits[0]
      if (newest === undefined) return { known: false, reason: 'There is no commit yet.' }
      if (newest.time > now + DAY)
        return {
          known: false,
          reason: 'The newest commit is dated after the day to judge by, so no period of time can be trusted.',
        }
      const first = firstParentLine(commits)
      return {
        known: true,
        now,
        commits: commits.map((commit) => {
          const { hash, time, person, merge, subject } = commit
          const undoes = saysUndo(subject) || (merge && bringsOnlyUndoing(commit, byHash, first))
          return { time, person, merge, firstParent: first.has(hash), undoes, subject }
        }),
        tags,
        touches,
        folders: folders satisfies FolderShares,
      }
    },
  }
}
