/** Git asked once: several models of one run share their repository, and nothing moves while they are checked. */

import { foldersOf } from '#core/checks/path-states.ts'
import type { ChangedFiles, Entry, Git, History, Repository, Told, ToldCommit } from '#commands/host.ts'

/** Answers each question once. */
const askedOnce = <Answer>(ask: (...words: readonly string[]) => Promise<Answer>) => {
  const asked = new Map<string, Promise<Answer>>()
  return (...words: readonly string[]): Promise<Answer> => {
    const key = words.join('\0')
    const before = asked.get(key) ?? ask(...words)
    asked.set(key, before)
    return before
  }
}

/** Answers the question that was asked last without asking again: what fills memory is not kept for each. */
const lastOnce = <Word, Answer>(ask: (word: Word) => Answer, isSame: (a: Word, b: Word) => boolean) => {
  let last: { readonly word: Word; readonly answer: Answer } | undefined
  return (word: Word): Answer => {
    if (last === undefined || !isSame(last.word, word)) last = { word, answer: ask(word) }
    return last.answer
  }
}

const isEqual = (a: string, b: string): boolean => a === b
const areEqual = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index])

type Reading<Item> = AsyncGenerator<Item, Told<undefined>, undefined>

/** What one reader has read is there for the next, who may want more of it: `after` reads on after an item. */
const shared = <Item>(after: (last: Item | undefined) => Reading<Item>): (() => Reading<Item>) => {
  const read: Item[] = []
  let end: Told<undefined> | undefined
  return async function* readAgain(): Reading<Item> {
    let next = 0
    let rest: Reading<Item> | undefined
    try {
      for (;;) {
        if (next < read.length) {
          yield read[next]!
          next += 1
          continue
        }
        if (end !== undefined) return end
        rest ??= after(read.at(-1))
        const item = await rest.next()
        if (item.done === true) return (end = item.value)
        read.push(item.value)
      }
    } finally {
      await rest?.return({ known: true, value: undefined })
    }
  }
}

const historyOnce = (history: History): History => ({
  ...history,
  resolve: askedOnce((ref) => history.resolve(ref)),
  mergeBase: askedOnce((base, head) => history.mergeBase(base, head)),
  shallow: askedOnce(() => history.shallow()),
})

/** The same where many models are read out of one history: it is read once, and kept as long as they are checked. */
const historyShared = (history: History): History => {
  const tree = lastOnce((commit: string) => history.entries(commit), isEqual)
  let read: string | undefined
  /** What stands at these paths, out of a tree that was read as a whole; a folder has no id there, so git is asked. */
  const picked = async (commit: string, paths: readonly string[]): Promise<Told<ReadonlyMap<string, Entry>>> => {
    const whole = await tree(commit)
    if (!whole.known) return whole
    const folders = foldersOf(whole.value)
    if (paths.some((path) => folders.has(path))) return history.entries(commit, paths)
    return {
      known: true,
      value: new Map(
        paths.flatMap((path) => {
          const entry = whole.value.get(path)
          return entry === undefined ? [] : [[path, entry] as const]
        }),
      ),
    }
  }
  const commits = lastOnce((from: string) => shared<ToldCommit>(() => history.commits(from)), isEqual)
  const changed = lastOnce(
    (ids: readonly string[]) =>
      shared<ChangedFiles>((last) =>
        history.changed(last === undefined ? ids : ids.slice(ids.indexOf(last.commit) + 1)),
      ),
    areEqual,
  )
  return {
    ...historyOnce(history),
    entries(commit, paths) {
      if (paths !== undefined) return commit === read ? picked(commit, paths) : history.entries(commit, paths)
      read = commit
      return tree(commit)
    },
    tags: askedOnce(() => history.tags()),
    // Read to the end by everybody, so that nobody reads on after a commit.
    commits: (from) => commits(from)(),
    changed: (ids) => changed(ids)(),
  }
}

/** The same git for one run, that is asked the same thing once; `many` models share what they read of the history. */
export const sharedGit = (git: Git, many: boolean): Git => {
  const repositories = new Map<string, Promise<Repository | undefined>>()
  const histories = new Map<string, History>()
  return {
    ...git,
    repository: async (folder) => {
      const place = git.place(folder)
      if (place === undefined) return undefined
      const asked = repositories.get(place.root) ?? git.repository(folder)
      repositories.set(place.root, asked)
      const repository = await asked
      return repository && { ...repository, folder: place.folder }
    },
    history: (root) => {
      const known = histories.get(root) ?? (many ? historyShared : historyOnce)(git.history(root))
      histories.set(root, known)
      return known
    },
  }
}
