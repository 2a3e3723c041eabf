/** `--cache`: the last result of a model, where everything that was asked for it is as it was. */

import type { Host, Kept } from '#commands/host.ts'
import { replayed, recordingHost } from './recording.ts'

/** What is checked: its name stays the same from run to run, so that there are no more entries than models. */
interface Subject {
  readonly name: string
  /** What a person typed, and the day, as JSON: another one is another check. */
  readonly under: string
}

interface Entry {
  readonly under: string
  /** As JSON: where it still holds it is handed on as it is. */
  readonly result: string
  readonly exchanges: readonly string[]
}

const BREAKS = /[\t\n]/

/** As one line; `undefined` where a file has a name that would break it, which is then checked each time. */
const lineOf = (name: string, { under, result, exchanges }: Entry): string | undefined =>
  [name, ...exchanges].some((each) => BREAKS.test(each)) ? undefined : [under, result, ...exchanges].join('\t')

/** The entry that holds under these words; anything else is another check, or is not ours. */
const entryIn = (line: string | undefined, under: string): Entry | undefined => {
  const parts = line?.split('\t') ?? []
  return parts[0] === under && parts.length > 2 ? { under, result: parts[1]!, exchanges: parts.slice(2) } : undefined
}

/**
 * Runs `check`, or gives its last result; in both cases as JSON. An entry is kept by its `name`, and holds under
 * the same words on the same day.
 */
export const unlessUnchanged = async (
  host: Host,
  kept: Kept,
  { name, under }: Subject,
  check: (host: Host) => Promise<unknown>,
): Promise<string> => {
  const keep = (entry: Entry): void => {
    const line = lineOf(name, entry)
    if (line !== undefined) kept.write(name, line)
  }
  const before = entryIn(kept.read(name), under)
  const again = before === undefined ? undefined : await replayed(host, before.exchanges, kept.digest)
  if (before !== undefined && again !== undefined) {
    // A file that was fresh the last time has settled: the next run need not read it.
    if (again.some((each, index) => each !== before.exchanges[index])) keep({ ...before, exchanges: again })
    return before.result
  }
  const { host: recorded, exchanges } = recordingHost(host, kept.digest)
  const result = JSON.stringify(await check(recorded))
  const all = exchanges()
  if (all !== undefined) keep({ under, result, exchanges: all })
  return result
}
