/** `--cache`: what a model came to last time, where everything that was asked for it is as it was. */

import type { Host, Kept } from '#commands/host.ts'
import { saysTheSame, type Testimony, witnessed } from './witness.ts'

interface Entry<Result> {
  /** What a person typed, and the day: another one is another check. */
  readonly under: string
  readonly heard: readonly Testimony[]
  readonly result: Result
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
 * Runs `check`, or gives what it came to the last time. An entry stands under `name`, which stays the same from run to run,
 * so that there are no more entries than models; it holds under the same words on the same day.
 */
export const unlessUnchanged = async <Result>(
  host: Host,
  kept: Kept,
  { name, under }: { readonly name: string; readonly under: string },
  check: (host: Host) => Promise<Result>,
): Promise<Result> => {
  const before = entryIn<Result>(await kept.read(name), under)
  if (before !== undefined && (await saysTheSame(host, before.heard, kept.digest))) return before.result
  const { host: listening, heard } = witnessed(host, kept.digest)
  const result = await check(listening)
  const all = heard()
  if (all !== undefined) await kept.write(name, JSON.stringify({ under, heard: all, result } satisfies Entry<Result>))
  return result
}
