/** `--cache`: what a model came to last time, where everything that was asked for it is as it was. */

import type { Host, Kept } from '#commands/host.ts'
import { saysTheSame, type Testimony, witnessed } from './witness.ts'

interface Entry<Result> {
  /** What a person typed, and the day: another one is another check. */
  readonly under: string
  readonly heard: readonly Testimony[]
  readonly result: Result
}

/** What is checked: its name stays the same from run to run, so that there are no more entries than models. */
interface Subject {
  readonly name: string
  readonly under: string
}

/** The entry that holds under these words; anything else was cut off on its way to the disk, or is not ours. */
const entryIn = <Result>(text: string | undefined, under: string): Entry<Result> | undefined => {
  if (text === undefined) return undefined
  try {
    const entry = JSON.parse(text) as Entry<Result> | null
    return entry?.under === under && Array.isArray(entry.heard) ? entry : undefined
  } catch {
    return undefined
  }
}

/**
 * Runs `check`, or gives what it came to the last time. An entry stands under `name`; it holds under the same words on the
 * same day.
 */
export const unlessUnchanged = async <Result>(
  host: Host,
  kept: Kept,
  { name, under }: Subject,
  check: (host: Host) => Promise<Result>,
): Promise<Result> => {
  const keep = async (heard: readonly Testimony[], result: Result): Promise<void> =>
    kept.write(name, JSON.stringify({ under, heard, result } satisfies Entry<Result>))
  const before = entryIn<Result>(await kept.read(name), under)
  const again = before === undefined ? undefined : await saysTheSame(host, before.heard, kept.digest)
  if (before !== undefined && again !== undefined) {
    // A file that was fresh the last time has settled: the next run need not read it.
    if (again.some((each, index) => each !== before.heard[index])) await keep(again, before.result)
    return before.result
  }
  const { host: listening, heard } = witnessed(host, kept.digest)
  const result = await check(listening)
  const all = heard()
  if (all !== undefined) await keep(all, result)
  return result
}
