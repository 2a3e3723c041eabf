/** The history of a checkout, newest first. Authors are numbers: no name is kept, and none is ever shown. */

/** A commit as git tells it. Subject, dates and authors are data that anyone can forge. */
export interface ToldCommit {
  readonly hash: string
  readonly parents: readonly string[]
  /** Seconds since 1970, of the committer. */
  readonly time: number
  readonly name: string
  readonly email: string
  readonly subject: string
  /** Name and address of each co-author. */
  readonly coAuthors: readonly string[]
}

export interface ToldTag {
  readonly name: string
  /** Seconds since 1970: when the tag was made, or its commit where the tag is a bare name. */
  readonly time: number
}

export interface Commit {
  readonly time: number
  readonly person: boolean
  readonly merge: boolean
  /** On the line of the branch itself, not of what was merged into it. */
  readonly firstParent: boolean
  /** Takes an earlier change back: by what it says, or because it merges nothing but commits that say so. */
  readonly undoes: boolean
  readonly subject: string
}

/** One change of a watched file. */
export interface Touch {
  readonly time: number
  readonly person: boolean
  readonly who: number
  /** How many watched files the same commit changed. */
  readonly together: number
}

/** Changes by people to one folder within twelve months. A change that two made together is one change, and one for each of them. */
export interface FolderShare {
  readonly changes: number
  readonly byPerson: ReadonlyMap<number, number>
}

export type FolderShares = ReadonlyMap<string, FolderShare>

export type HistoryFacts =
  | {
      readonly known: true
      readonly commits: readonly Commit[]
      readonly tags: readonly ToldTag[]
      /** Newest first; only watched files. */
      readonly touches: ReadonlyMap<string, readonly Touch[]>
      readonly folders: FolderShares
      /** Seconds since 1970 at the end of the day that is judged by. */
      readonly now: number
    }
  | {
      readonly known: false
      readonly reason: string
      /** Not read here; where git and the whole history are, it can be. */
      readonly unread?: true
    }

/** Seconds. */
export const DAY = 86_400

/** The last second of a civil date, UTC. */
export const endOf = (date: string): number => {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  return Date.UTC(year, month - 1, day) / 1000 + DAY - 1
}

/** Whole days between a time and the day that is judged by. */
export const daysSince = (time: number, now: number): number => Math.max(0, Math.floor((now - time) / DAY))

export const dateOf = (time: number): string => new Date(time * 1000).toISOString().slice(0, 10)

/** The middle of some numbers; of an even count the mean of the two in the middle. */
export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
