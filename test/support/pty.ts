/** The built tool in a real pseudo-terminal (util-linux `script`) driven by what it prints. */

import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { readFileSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'

const BIN = resolve('bin/opsready.js')

/** Where these tests can run: Linux with `script`. */
export const hasPty = spawnSync('script', ['--version']).stdout?.toString().includes('util-linux') ?? false

const QUIET_MS = 30
/** Many of these run at once on a busy machine. */
const PATIENCE_MS = 40_000

/** Sequences that move, colour or erase; what is left is what a person reads. */
const ESCAPES = /\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007]*\u0007)/g

export interface Terminal {
  /**
   * What was printed since the last time up to where `until` is found, without escapes; waits for it, and for a moment of
   * quiet. What was printed behind it is for the next time.
   */
  readonly read: (until: RegExp) => Promise<string>
  readonly send: (keys: string) => void
  /** Waits for the next list, moves to this choice and takes it; returns what stood on the screen. */
  readonly choose: (label: string) => Promise<string>
  /** Opens the menu and takes something from it. */
  readonly menu: (label: string) => Promise<string>
  /** Everything that was printed, as it came. */
  readonly raw: () => string
  readonly kill: (signal: NodeJS.Signals) => void
  /** Makes the window as wide as this. */
  readonly resize: (columns: number) => void
  /** Closes the window: the terminal is gone, and the tool is told nothing else. */
  readonly closeWindow: () => void
  /** Waits until the tool runs no more, after its window was closed. */
  readonly gone: () => Promise<void>
  readonly closed: Promise<number>
}

export interface TerminalOf {
  readonly cwd: string
  readonly args: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  readonly columns?: number
  readonly rows?: number
  /** Runs the tool under a shell that can stop it and go on with it. */
  readonly inShell?: true
}

export const ESC = '\u001B'
export const DOWN = `${ESC}[B`
export const UP = `${ESC}[A`
export const ENTER = '\r'
export const TAB = '\t'
export const CTRL_C = '\u0003'
export const CTRL_D = '\u0004'
export const CTRL_Z = '\u001A'
export const paste = (text: string): string => `${ESC}[200~${text}${ESC}[201~`

/** Choices of the last list on a screen, and the one under the cursor. */
const listOn = (screen: string): { readonly choices: readonly string[]; readonly at: number } => {
  const lines = screen.slice(screen.lastIndexOf('\n? ') + 1).split(/\r?\n/)
  const choices = lines.filter((line) => /^(?:❯|>| ) [^ \d]/.test(line))
  return {
    choices: choices.map((line) => line.slice(2).trim()),
    at: choices.findIndex((line) => !line.startsWith(' ')),
  }
}

const quote = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`

const clean = (env: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const { CI: _, NO_COLOR: __, ACCESSIBLE: ___, ...rest } = process.env
  return { ...rest, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env }
}

const drive = (child: ChildProcessWithoutNullStreams, pid: () => number): Terminal => {
  let [raw, read, last, toolPid] = ['', 0, 0, 0]
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
  /** A sequence of which only the beginning has come is left out. */
  const shown = (): string => raw.replaceAll(ESCAPES, '').replace(/\u001B[^a-zA-Z~]*$/, '')
  const terminal: Terminal = {
    async read(until) {
      const from = performance.now()
      for (;;) {
        const text = shown().slice(read)
        const found = until.exec(text)
        if (found !== null && (ended || performance.now() - last >= QUIET_MS)) {
          const end = found.index + found[0].length
          read += end
          return text.slice(0, end)
        }
        if (ended || performance.now() - from > PATIENCE_MS)
          throw new Error(
            `${String(until)} was not printed; ${ended ? 'the tool has ended' : 'it is still running'}. Printed:\n${text}`,
          )
        await new Promise((wake) => setTimeout(wake, QUIET_MS / 3))
      }
    },
    send: (keys) => void child.stdin.write(keys),
    async choose(label) {
      // Keys repaint what stood there before; the list that is meant is the first that has the choice.
      let screen = await terminal.read(/Esc menu/)
      while (!listOn(screen).choices.some((choice) => choice.startsWith(label)))
        screen = await terminal.read(/Esc menu/)
      const { choices, at } = listOn(screen)
      const wanted = choices.findIndex((choice) => choice.startsWith(label))
      child.stdin.write((wanted < at ? UP : DOWN).repeat(Math.abs(wanted - at)) + ENTER)
      await terminal.read(/[✓+] /)
      return screen
    },
    menu(label) {
      child.stdin.write(ESC)
      return terminal.choose(label)
    },
    raw: () => raw,
    kill: (signal) => void process.kill(pid(), signal),
    resize: (columns) => void spawnSync('stty', ['-F', realpathSync(`/proc/${pid()}/fd/0`), 'cols', String(columns)]),
    closeWindow() {
      toolPid = pid()
      child.kill('SIGKILL')
    },
    async gone() {
      const runs = (): boolean => {
        try {
          return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${toolPid}/status`, 'utf8'))
        } catch {
          return false
        }
      }
      for (const from = performance.now(); runs(); await new Promise((wake) => setTimeout(wake, QUIET_MS)))
        if (performance.now() - from > PATIENCE_MS) throw new Error('The tool still runs without its window.')
    },
    closed,
  }
  return terminal
}

/** The one child of a process. */
const childOf = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0])

/** Starts the tool in a pseudo-terminal; the exit code is the tool's own. */
export const terminal = ({ cwd, args, env = {}, columns = 80, rows = 40, inShell }: TerminalOf): Terminal => {
  const tool = [process.execPath, BIN, ...args].map(quote).join(' ')
  const start = inShell === true ? `exec bash --norc --noprofile -i` : `exec ${tool}`
  const command = `stty cols ${columns} rows ${rows}; ${start}`
  const child = spawn('script', ['-qfec', command, '/dev/null'], { cwd, env: clean(env) })
  if (inShell === true) child.stdin.write(`PS1='$ '; ${tool}\r`)
  return drive(child, () => childOf(child.pid!))
}
