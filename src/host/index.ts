/** The real machine behind the port. */

import { realClock } from './clock.ts'
import { dotGitInOneRun } from './dot-git.ts'
import { forThreads } from './engine.ts'
import { realFiles } from './files.ts'
import { realGit } from './git/index.ts'
import type { Host } from '#commands/host.ts'
import { type Asked, terminalOf } from './terminal.ts'

/** Streams are made when somebody asks for them: Node loads a good part of itself for each. */
export interface Machine extends Asked {
  readonly cwd: string
  readonly stdin: () => NodeJS.ReadStream
  readonly version: string
  /** Which sources it was built from. */
  readonly build: string
  /** The file of the module that a thread runs; `undefined` where work is not shared. */
  readonly thread: string | undefined
  /** `--today`, already checked. */
  readonly today: string | undefined
}

export const realHost = (machine: Machine): Host => {
  const { cwd, env, version, build, today, thread, stdin, stdout, stderr, isTty } = machine
  const clock = realClock(today)
  // Files and git of one run ask for the same folders.
  const dotGit = dotGitInOneRun()
  return {
    cwd,
    version,
    files: realFiles(cwd, dotGit),
    git: realGit(dotGit),
    clock,
    terminal: terminalOf(machine),
    async pool() {
      if (thread === undefined) return undefined
      const { workerPool, usualSize } = await import('./worker-pool.ts')
      forThreads()
      return workerPool(thread, usualSize(), clock.today())
    },
    kept: async () => (await import('./kept.ts')).keptBy(build),
    async prompter(mode, paint) {
      // The conversation stands where the person looks: on the screen, also where stdout goes into a file.
      const output = isTty(1) ? stdout() : stderr()
      const editor = isTty(0) ? (await import('./editor.ts')).editorOf(env) : undefined
      if (mode === 'full')
        return (await import('./prompter.ts')).fullPrompter({ stdin: stdin(), output, paint, editor })
      return (await import('./line-prompter.ts')).linePrompter({ stdin: stdin(), output, paint, editor })
    },
    tell: (text) => void stderr().write(text),
  }
}
