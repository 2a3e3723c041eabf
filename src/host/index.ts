/** The real machine behind the port. */

import { realClock } from './clock.ts'
import { realFiles } from './files.ts'
import { realGit } from './git/index.ts'
import type { Host } from '#commands/host.ts'

export interface Machine {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdin: NodeJS.ReadStream
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
  readonly version: string
  /** `--today`, already checked. */
  readonly today: string | undefined
}

/** Node leaves `isTTY` out where a stream is no terminal. */
const isTty = (stream: { readonly isTTY?: boolean }): boolean => stream.isTTY ?? false

const NARROWEST = 40
const USUAL = 80
const FEWEST = 8
const USUAL_ROWS = 24

export const realHost = ({ cwd, env, stdin, stdout, stderr, version, today }: Machine): Host => ({
  cwd,
  version,
  files: realFiles(cwd),
  git: realGit(),
  clock: realClock(today),
  terminal: {
    stdinIsTty: isTty(stdin),
    stdoutIsTty: isTty(stdout),
    stderrIsTty: isTty(stderr),
    // Asked each time: a window changes its size while people sit in front of it.
    get columns() {
      return Math.max(NARROWEST, stdout.columns ?? (Number(env['COLUMNS']) || USUAL))
    },
    get rows() {
      return Math.max(FEWEST, stdout.rows ?? (Number(env['LINES']) || USUAL_ROWS))
    },
    env,
  },
  async prompter(mode, paint) {
    // The conversation stands where the person looks: on the screen, also where stdout goes into a file.
    const output = isTty(stdout) ? stdout : stderr
    const editor = stdin.isTTY ? (await import('./editor.ts')).editorOf(env) : undefined
    if (mode === 'full') return (await import('./prompter.ts')).fullPrompter({ stdin, output, paint, editor })
    return (await import('./line-prompter.ts')).linePrompter({ stdin, output, editor })
  },
  tell: (text) => void stderr.write(text),
})
