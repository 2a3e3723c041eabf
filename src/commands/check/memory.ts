/**
 * What was read of a repository the last time. It holds as long as the repository stands where it stood: an editor that checks
 * with every save reads nothing twice. The first check after a commit reads it anew.
 */

import type { Host } from '#commands/host.ts'

export interface Memory {
  /** What was kept of `what` under these words. */
  recall(what: string, under: string): unknown
  /** Keeps plain data: all that it rests on stands in `under`, or moves with the repository. */
  keep(what: string, under: string, value: unknown): void
  /** Writes down what was kept since. */
  close(): Promise<void>
}

/** Nothing is remembered: outside of git, where only git can tell where it stands, and where nobody would be served. */
export const NO_MEMORY: Memory = {
  recall: () => undefined,
  keep: () => undefined,
  close: async () => undefined,
}

interface Entry {
  readonly under: string
  readonly value: unknown
}

interface Written {
  readonly standing: string
  readonly entries: Readonly<Record<string, Entry>>
}

/** What was written where the repository stood here; anything else was cut off on its way to the disk, or is not ours. */
const entriesIn = (text: string | undefined, standing: string): Readonly<Record<string, Entry>> => {
  if (text === undefined) return {}
  try {
    const written = JSON.parse(text) as Written | null
    return written?.standing === standing ? (written.entries ?? {}) : {}
  } catch {
    return {}
  }
}

/** A machine of a pipeline is thrown away with what it remembers, and a pipeline has the last word: it asks git. */
const isPipeline = ({ terminal }: Host): boolean => (terminal.env['CI'] ?? '') !== ''

/** What is remembered of the model at `path` of the repository at `root`. */
export const memoryOf = async (host: Host, root: string, path: string): Promise<Memory> => {
  if (isPipeline(host)) return NO_MEMORY
  const standing = await host.git.standing(root)
  if (standing === undefined) return NO_MEMORY
  const kept = await host.kept()
  const name = JSON.stringify(['git', root, path])
  const entries = new Map(Object.entries(entriesIn(kept.read(name), standing)))
  let isNew = false
  return {
    recall: (what, under) => {
      const entry = entries.get(what)
      return entry?.under === under ? entry.value : undefined
    },
    keep: (what, under, value) => {
      isNew = true
      entries.set(what, { under, value })
    },
    async close() {
      // Who commits while we read leaves us with something of both.
      if (isNew && (await host.git.standing(root)) === standing)
        kept.write(name, JSON.stringify({ standing, entries: Object.fromEntries(entries) } satisfies Written))
    },
  }
}
