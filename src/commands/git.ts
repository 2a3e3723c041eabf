/** What the commands ask of git; a part of the port in `host.ts`, through which everybody takes it. */

import type { CivilDate } from '#core/model/types.ts'
import type { ToldCommit, ToldTag } from '#core/observe/history/facts.ts'

/** What git says of the repository around a folder, through the one safe door. */
export interface Repository {
  /** Absolute path of the top of the work tree, links resolved. */
  readonly root: string
  /** The folder that was asked about, from the root; `''` for the root itself. */
  readonly folder: string
  /** Paths from the root, forward slashes: tracked regular files, by state. */
  readonly tracked: ReadonlySet<string>
  /** In the work tree, not tracked and not ignored. */
  readonly untracked: ReadonlySet<string>
  /** Tracked links and submodules, which are never evidence. */
  readonly links: ReadonlySet<string>
}

/** Why git could not say something. */
export type GitTrouble =
  | 'no-git'
  | 'refused'
  | 'too-slow'
  | 'too-large'
  | 'no-such-ref'
  | 'shallow'
  | 'unrelated'
  | 'missing-object'

/** What git said, or why it could not: never a guess. */
export type Told<Value> =
  | { readonly known: true; readonly value: Value }
  | { readonly known: false; readonly reason: GitTrouble }

/** A commit that changed a path. Dates and authors are data that anyone can forge. */
export interface Touch {
  /** Hex id. */
  readonly commit: string
  /** The day of the commit, in UTC, by the committer's clock. */
  readonly on: CivilDate
  /** What stood at the path from then on; `undefined` where it was removed. */
  readonly blob: string | undefined
}

/** What stands at a path of a commit. The id is the same for every checkout of the same content. */
export interface Entry {
  readonly kind: 'file' | 'folder' | 'link' | 'module'
  readonly id: string
}

export type { ToldCommit, ToldTag }

/** A commit with the files that it changed. */
export interface ChangedFiles {
  /** Hex id. */
  readonly commit: string
  readonly paths: readonly string[]
}

/** The commits that a work tree stands on. They are named by hex ids that `resolve` gave; paths are from the root. */
export interface History {
  /** The commit that a name means now. */
  resolve(ref: string): Promise<Told<string>>
  /** The best common ancestor; in a shallow clone it is only known where it is `base` itself. */
  mergeBase(base: string, head: string): Promise<Told<string>>
  /** Older commits were not fetched. */
  shallow(): Promise<Told<boolean>>
  /** Commits that changed a path, newest first; in a shallow clone the oldest may only seem to. */
  touches(commit: string, path: string): Promise<Told<readonly Touch[]>>
  /** What stands at these paths, or everything but folders where none are named. */
  entries(commit: string, paths?: readonly string[]): Promise<Told<ReadonlyMap<string, Entry>>>
  /** The content of each blob, in the order of the ids; above `limit` bytes it is `too-large`. */
  blobs(ids: readonly string[], limit: number): AsyncIterable<Told<Uint8Array>>
  /** A commit and every ancestor of it, newest first; how the reading ended comes last. */
  commits(from: string): AsyncGenerator<ToldCommit, Told<undefined>, undefined>
  /** The files that each of these commits changed, in their order; a merge has none. */
  changed(commits: readonly string[]): AsyncGenerator<ChangedFiles, Told<undefined>, undefined>
  tags(): Promise<Told<readonly ToldTag[]>>
  /** A regular file as it was; `undefined` where there was none. */
  file(commit: string, path: string, limit: number): Promise<Told<Uint8Array | undefined>>
}

export interface Git {
  /**
   * The root of the repository that holds a folder, and the folder from there; nothing in it is read. Told at once: it is asked for
   * each of thousands of models.
   */
  place(folder: string): Pick<Repository, 'root' | 'folder'> | undefined
  /** The repository that holds a folder; `undefined` where there is none or git is missing. */
  repository(folder: string): Promise<Repository | undefined>
  /** The commits of a repository, by the absolute path of its root. */
  history(root: string): History
  /**
   * A text that is another one as soon as HEAD, a tag, or what is tracked is another, or more of the history was fetched;
   * told without git. `undefined` where only git can tell.
   */
  standing(root: string): Promise<string | undefined>
  /** The same git for one run, in which no repository comes or goes: the place of a folder is looked up once. */
  inOneRun(): Git
}
