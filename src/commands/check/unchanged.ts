/** `--cache`: what a model came to last time, where everything that was asked for it is as it was. */

import type { Host, Kept } from '#commands/host.ts'
import { saysTheSame, type Testimony, witnessed } from './witness.ts'

interface Entry<Result> {
  /** What a person typed, and the day: another one is another check. */
  readonly under: string
  readonly heard: readonly Testimony[]
  readonly result: Result
}

/** Anything else was cut off on its way to the disk, or is not ours. */
const entryIn = <Result>(text: string | undefined): Entry<Result> | undefined => {
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as Entry<Result>
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
  const before = entryIn<Result>(await kept.read(name))
  if (before !== undefined && before.under === under && (await saysTheSame(host, before.heard, kept.digest)))
    return before.result
  const { host: listening, heard } = witnessed(host, kept.digest)
  const result = await check(listening)
  const all = heard()
  if (all !== undefined) await kept.write(name, JSON.stringify({ under, heard: all, result } satisfies Entry<Result>))
  return result
}
