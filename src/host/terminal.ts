/** The terminal that somebody may sit in front of. */

import type { Terminal } from '#commands/host.ts'
import { isTerminal, STREAMS } from './streams.ts'

/** What is asked to know it. The stream is made when its size is wanted: Node loads a good part of itself for each. */
export interface Asked {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly stdout: () => NodeJS.WriteStream
  readonly stderr: () => NodeJS.WriteStream
  /** Whether 0, 1 or 2 is a terminal. */
  readonly isTty: (descriptor: 0 | 1 | 2) => boolean
}

const NARROWEST = 40
const USUAL = 80
const FEWEST = 8
const USUAL_ROWS = 24

/** What a person sees, asked of the machine. */
export const terminalOf = ({ env, stdout, stderr, isTty }: Asked): Terminal => {
  const size = (): { columns?: number; rows?: number } => (isTty(1) ? stdout() : {})
  const widthOf = ({ columns }: { columns?: number }): number =>
    Math.max(NARROWEST, columns ?? (Number(env['COLUMNS']) || USUAL))
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
      return widthOf(size())
    },
    get stderrColumns() {
      return widthOf(isTty(2) ? stderr() : {})
    },
    get rows() {
      return Math.max(FEWEST, size().rows ?? (Number(env['LINES']) || USUAL_ROWS))
    },
    env,
  }
}

/** The terminal of this process. */
export const thisTerminal = (): Terminal =>
  terminalOf({ env: process.env, stdout: STREAMS[1], stderr: STREAMS[2], isTty: isTerminal })
