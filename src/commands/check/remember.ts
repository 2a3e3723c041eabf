/** Git asked once: several models of one run share their repository, and nothing moves while they are checked. */

import type { Git, History, Repository } from '#commands/host.ts'

/** Answers each question once. */
const once = <Answer>(ask: (...words: readonly string[]) => Promise<Answer>) => {
  const asked = new Map<string, Promise<Answer>>()
  return (...words: readonly string[]): Promise<Answer> => {
    const key = words.join('\0')
    const before = asked.get(key) ?? ask(...words)
    asked.set(key, before)
    return before
  }
}

const historyOnce = (history: History): History => ({
  ...history,
  resolve: once((ref) => history.resolve(ref)),
  mergeBase: once((base, head) => history.mergeBase(base, head)),
  shallow: once(() => history.shallow()),
})

/** The same git for one run, that is asked the same thing once. */
export const remembering = (git: Git): Git => {
  const repositories = new Map<string, Promise<Repository | undefined>>()
  const histories = new Map<string, History>()
  return {
    ...git,
    repository: async (folder) => {
      const place = await git.place(folder)
      if (place === undefined) return undefined
      const asked = repositories.get(place.root) ?? git.repository(folder)
      repositories.set(place.root, asked)
      const repository = await asked
      return repository && { ...repository, folder: place.folder }
    },
    history: (root) => {
      const known = histories.get(root) ?? historyOnce(git.history(root))
      histories.set(root, known)
      return known
    },
  }
}
