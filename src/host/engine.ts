/** V8, set for a run in many threads, and given back. A short run leaves it as it is: to set it takes longer than that saves. */

/** Loaded with the first run in threads: Node loads its streams for it. */
const set = (...flags: readonly string[]): void => {
  const engine = process.getBuiltinModule('node:v8')
  for (const flag of flags) engine.setFlagsFromString(flag)
}

let isForThreads = false

/**
 * For as many threads as the machine has processors. Code gets hot, and is compiled again in each of them: with little of it put into
 * each other, or that takes most of a run of a few seconds. Each tidies up its own memory: a helper would take its time from another.
 */
export const forThreads = (): void => {
  isForThreads = true
  set('--max-inlined-bytecode-size-cumulative=300', '--no-parallel-scavenge')
}

/** Gives V8 back as it is by itself, in all versions of Node that we run on. What it keeps of our code is only taken under these flags. */
export const asUsual = (): void => {
  if (isForThreads) set('--max-inlined-bytecode-size-cumulative=920', '--parallel-scavenge')
  isForThreads = false
}
