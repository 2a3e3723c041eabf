/** V8, set for a run that is over before code gets hot. */

/** Loaded with the first run of code that is compiled on the way: `--version` needs none. */
const engine = () => process.getBuiltinModule('node:v8')

/**
 * Code that runs once is not worth being compiled twice.
 * To be called before the code in question is compiled: what V8 kept of it is only taken under the flags under which it was made,
 * and it is only kept under these.
 */
export const forShortRun = (): void => engine().setFlagsFromString('--no-opt')

/** Gives V8 back as it was, for a run that turns out longer. */
export const forLongRun = (): void => engine().setFlagsFromString('--opt')
