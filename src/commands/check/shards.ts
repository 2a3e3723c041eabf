/**
 * Entries of many models in a few texts: to open ten thousand files takes longer than to see that none of the models has
 * changed. One shard is in memory at a time, so that memory does not grow with the number of models.
 */

import type { Host, Kept } from '#commands/host.ts'

/** Few enough to be read in a moment, and enough that one model does not cost the reading of all the others. */
const SHARDS = 256

/** The same shard for the same name, whatever else is checked. */
const shardOf = (name: string): number => {
  let hash = 0
  for (let index = 0; index < name.length; index += 1) hash = (Math.imul(hash, 31) + name.charCodeAt(index)) | 0
  // The high bits have seen every character.
  return (hash ^ (hash >>> 16)) & (SHARDS - 1)
}

/** In groups whose entries stand on one shard. Who works on whole groups has each shard for himself. */
export const byShard = <Of>(all: readonly Of[], name: (of: Of) => string): readonly (readonly Of[])[] => {
  const groups = Array.from({ length: SHARDS }, (): Of[] => [])
  for (const each of all) groups[shardOf(name(each))]!.push(each)
  return groups.filter(({ length }) => length > 0)
}

interface Shard {
  readonly number: number
  readonly entries: Map<string, string>
  isNew: boolean
}

export interface Shards extends Kept {
  /** Writes down what is new. */
  close(): void
}

/** A line a name, a line its text; the first says the day, for no entry holds on another. */
const written = (day: string, entries: ReadonlyMap<string, string>): string => [day, ...[...entries].flat()].join('\n')

const entriesIn = (text: string | undefined, day: string): Map<string, string> => {
  const [first, ...lines] = text?.split('\n') ?? []
  const entries = new Map<string, string>()
  // Of a text that was cut off, the last line is no entry, which is seen when somebody reads it.
  if (first === day)
    for (let index = 0; index + 1 < lines.length; index += 2) entries.set(lines[index]!, lines[index + 1]!)
  return entries
}

/** Shards for what is checked from one working folder. Names and texts are of one line. */
export const shardsOf = (host: Host, kept: Kept): Shards => {
  const day = host.clock.today()
  const keptAs = (number: number): string => JSON.stringify(['checks', host.cwd, number])
  let open: Shard | undefined
  const close = (): void => {
    if (open?.isNew === true) kept.write(keptAs(open.number), written(day, open.entries))
    open = undefined
  }
  const shardFor = (name: string): Shard => {
    const number = shardOf(name)
    if (open?.number === number) return open
    close()
    open = { number, entries: entriesIn(kept.read(keptAs(number)), day), isNew: false }
    return open
  }
  return {
    digest: kept.digest,
    read: (name) => shardFor(name).entries.get(name),
    write(name, text) {
      const shard = shardFor(name)
      shard.entries.set(name, text)
      shard.isNew = true
    },
    close,
  }
}
