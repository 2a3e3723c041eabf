/** The built tool in a real pseudo-terminal (util-linux `script`) driven by what it prints. */

import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

const BIN = resolve('bin/opsready.js')

/** Where these tests can run: Linux with `script`. */
export const hasPty = spawnSync('script', ['--version']).stdout?.toString().includes('util-linux') ?? false

const QUIET_MS = 30
const PATIENCE_MS = 15_000

/** Sequences that move, colour or erase; what is left is what a person reads. */
const ESCAPES = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007]*\u0007)/g

export interface Terminal {
  /** Everything that was printed since the last time, without escapes; waits until `until` is there and the screen is quiet. */
  readonly read: (until: RegExp) => Promise<string>
  readonly send: (keys: string) => void
  /** Everything that was printed, as it came. */
  readonly raw: () => string
  readonly kill: (signal: NodeJS.Signals) => void
  readonly closed: Promise<number>
}

export interface TerminalOf {
  readonly cwd: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
}

const quote = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`

const clean = (env: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const { CI: _, NO_COLOR: __, ACCESSIBLE: ___, ...rest } = process.env
  return { ...rest, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env }
}

const drive = (child: ChildProcessWithoutNullStreams, pid: () => number): Terminal => {
  let [raw, read, last] = ['', 0, 0]
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    raw += text
    last = performance.now()
  })
  child.stderr.resume()
  child.stdin.on('error', () => undefined)
  let ended = false
  const closed = new Promise<number>((done) => {
    child.on('close', (code) => {
      ended = true
      done(code ?? -1)
    })
  })
  return {
    async read(until) {
      const from = performance.now()
      for (;;) {
        const text = raw.slice(read).replaceAll(ESCAPES, '')
        if (until.test(text) && (ended || performance.now() - last >= QUIET_MS)) {
          read = raw.length
          return text
        }
        if (ended || performance.now() - from > PATIENCE_MS)
          throw new Error(
            `${String(until)} was not printed; ${ended ? 'the tool has ended' : 'it is still running'}. Printed:\n${text}`,
          )
        await new Promise((wake) => setTimeout(wake, QUIET_MS / 3))
      }
    },
    send: (keys) => void child.stdin.write(keys),
    raw: () => raw,
    kill: (signal) => void process.kill(pid(), signal),
    closed,
  }
}

/** The one child of a process. */
const childOf = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0])

/** Starts the tool in a pseudo-terminal; the exit code is the tool's own. */
export const terminal = ({ cwd, args, env = {}, columns = 80 }: TerminalOf): Terminal => {
  const command = `stty cols ${columns} rows 40; exec ${[process.execPath, BIN, ...args].map(quote).join(' ')}`
  const child = spawn('script', ['-qfec', command, '/dev/null'], { cwd, env: clean(env) })
  return drive(child, () => childOf(child.pid!))
}
