/** Whether git knew all that it was asked: what rests on less may be known after the next fetch, and is not kept. */

import type { History, Told } from './host.ts'

interface WholeHistory {
  readonly history: History
  /** Everything that was asked so far was known. */
  readonly isWhole: () => boolean
}

/** The same history, with somebody who notes what it did not know. */
export const wholeHistory = (real: History): WholeHistory => {
  let whole = true
  const note = (told: Told<unknown>): void => {
    whole &&= told.known
  }
  const noting =
    <Words extends readonly unknown[], Value>(ask: (...words: Words) => Promise<Told<Value>>) =>
    async (...words: Words): Promise<Told<Value>> => {
      const told = await ask(...words)
      note(told)
      return told
    }
  /** A reading that says at its end whether all of it was known. */
  const toTheEnd = <Of, Item>(ask: (of: Of) => AsyncGenerator<Item, Told<undefined>, undefined>) =>
    async function* read(of: Of): AsyncGenerator<Item, Told<undefined>, undefined> {
      const told = yield* ask(of)
      note(told)
      return told
    }
  return {
    history: {
      resolve: noting((ref) => real.resolve(ref)),
      mergeBase: noting((base, head) => real.mergeBase(base, head)),
      shallow: noting(() => real.shallow()),
      touches: noting((commit, path) => real.touches(commit, path)),
      entries: noting((commit, paths) => real.entries(commit, paths)),
      file: noting((commit, path, limit) => real.file(commit, path, limit)),
      tags: noting(() => real.tags()),
      async *blobs(ids, limit) {
        for await (const told of real.blobs(ids, limit)) {
          // Too large it stays.
          if (told.known || told.reason !== 'too-large') note(told)
          yield told
        }
      },
      commits: toTheEnd((from: string) => real.commits(from)),
      changed: toTheEnd((commits: readonly string[]) => real.changed(commits)),
    },
    isWhole: () => whole,
  }
}
