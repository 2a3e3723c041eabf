/** The real machine behind the port. */

import { realClock } from './clock.ts'
import { realFiles } from './files.ts'
import { realGit } from './git/index.ts'
import type { Host, Terminal } from '#commands/host.ts'

/** Streams are made when somebody asks for them: Node loads a good part of itself for each. */
export interface Machine {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: () => NodeJS.ReadStream
  readonly stdout: () => NodeJS.WriteStream
  readonly stderr: () => NodeJS.WriteStream
  /** Whether 0, 1 or 2 is a terminal. */
  readonly isTty: (descriptor: 0 | 1 | 2) => boolean
  readonly version: string
  /** Which sources it was built from. */
  readonly build: string
  /** The module that a thread runs; `undefined` where work is not shared. */
  readonly thread: URL | undefined
  /** `--today`, already checked. */
  readonly today: string | undefined
}

const NARROWEST = 40
const USUAL = 80
const FEWEST = 8
const USUAL_ROWS = 24

const terminalOf = ({ env, stdout, isTty }: Machine): Terminal => {
  const size = (): { columns?: number; rows?: number } => (isTty(1) ? stdout() : {})
  return {
    // Asked when somebody wants to know: Node makes the stream to say so.
    get stdinIsTty() {
      return isTty(0)
    },
    get stdoutIsTty() {
      return isTty(1)
    },
    get stderrIsTty() {
      return isTty(2)
    },
    // Asked each time: a window changes its size while people sit in front of it.
    get columns() {
      return Math.max(NARROWEST, size().columns ?? (Number(env['COLUMNS']) || USUAL))
    },
    get rows() {
      return Math.max(FEWEST, size().rows ?? (Number(env['LINES']) || USUAL_ROWS))
    },
    env,
  }
}

export const realHost = (machine: Machine): Host => {
  const { cwd, env, version, build, today, thread, stdin, stdout, stderr, isTty } = machine
  const clock = realClock(today)
  return {
    cwd,
    version,
    files: realFiles(cwd),
    git: realGit(),
    clock,
    terminal: terminalOf(machine),
    async crew() {
      if (thread === undefined) return undefined
      const [{ crewOf }, { availableParallelism }] = await Promise.all([import('./crew.ts'), import('node:os')])
      return crewOf(thread, availableParallelism(), clock.today())
    },
    kept: async () => (await import('./kept.ts')).keptBy(build),
    async prompter(mode, paint) {
      // The conversation stands where the person looks: on the screen, also where stdout goes into a file.
      const output = isTty(1) ? stdout() : stderr()
      const editor = isTty(0) ? (await import('./editor.ts')).editorOf(env) : undefined
      if (mode === 'full')
        return (await import('./prompter.ts')).fullPrompter({ stdin: stdin(), output, paint, editor })
      return (await import('./line-prompter.ts')).linePrompter({ stdin: stdin(), output, editor })
    },
    tell: (text) => void stderr().write(text),
  }
}
