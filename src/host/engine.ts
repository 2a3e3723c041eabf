/** V8, set for the run that is ahead: one that is over before code gets hot, or one in many threads. */

/** Loaded with the first run of code that is compiled on the way: `--version` needs none. */
const set = (...flags: readonly string[]): void => {
  const engine = process.getBuiltinModule('node:v8')
  for (const flag of flags) engine.setFlagsFromString(flag)
}

/**
 * Code that runs once is not worth being compiled twice; and where the memory for what is young has to grow at all, it grows at once
 * to what such a run needs, or what is read at its start is tidied up once more.
 * To be called before the code in question is compiled: what V8 kept of it is only taken under the flags under which it was made,
 * and it is only kept under these.
 */
export const forShortRun = (): void => set('--no-opt', '--semi-space-growth-factor=3')

/**
 * For as many threads as the machine has processors. Code gets hot, and is compiled again in each of them: with little of it put into
 * each other, or that takes most of a run of a few seconds. Each tidies up its own memory: a helper would take its time from another.
 */
export const forThreads = (): void =>
  set('--opt', '--semi-space-growth-factor=2', '--max-inlined-bytecode-size-cumulative=300', '--no-parallel-scavenge')

/** Gives V8 back as it is by itself, in all versions of Node that we run on. */
export const asUsual = (): void =>
  set('--opt', '--semi-space-growth-factor=2', '--max-inlined-bytecode-size-cumulative=920', '--parallel-scavenge')
