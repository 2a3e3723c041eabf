/** The port in memory: files as an object, a fixed clock, a scripted person. */

import {
  type Action,
  type WorkerPool,
  type History,
  type Host,
  Interrupted,
  type Kept,
  type Prompter,
  type Reply,
  type Repository,
  type Signal,
} from '#commands/host.ts'
import { FaultError, fault } from '#core/fault.ts'
import { memoryHistory } from './memory-history.ts'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** What is asked at a prompt, as a script sees it. */
export interface Ask {
  readonly kind: 'select' | 'checkbox' | 'text'
  readonly message: string
  readonly choices: readonly string[]
  readonly initial: unknown
  readonly check: ((text: string) => string | undefined) | undefined
}

/** Answers a prompt: a value (a choice, a list, a text), or a reply of another kind. */
export type Script = (ask: Ask, count: number) => unknown

export const MENU = { kind: 'menu' } as const
export const END = { kind: 'end' } as const
export const interrupt = (signal: Signal): never => {
  throw new Interrupted(signal)
}
export const action = (name: Action) => ({ kind: 'action', action: name }) as const

const isReply = (said: unknown): said is Reply<never> =>
  typeof said === 'object' && said !== null && !Array.isArray(said) && 'kind' in said

export interface MemoryHost extends Host {
  /** Text of each file now. */
  readonly text: (path: string) => string | undefined
  readonly put: (path: string, text: string) => void
  /** What stood on stderr, and what the prompts said. */
  readonly told: () => string
  readonly said: () => string
  /** How often a file was written. */
  readonly writes: () => number
}

export interface MemoryHostOf {
  readonly files?: Readonly<Record<string, string>>
  readonly today?: string
  readonly env?: Readonly<Record<string, string>>
  readonly tty?: boolean
  readonly script?: Script
  readonly stdin?: string
  readonly repository?: Repository
  /** The commits behind it; none where it is left out. */
  readonly history?: History
  /** Where the repository stands; `undefined` where only git can tell. */
  readonly standing?: string
  /** How long the scripted person takes for each prompt. */
  readonly secondsEach?: number
  /** Threads to share work with. */
  readonly pool?: WorkerPool
  /** What was worked out before; empty where it is left out. */
  readonly kept?: Kept
  /** What the scripted person makes of a text in an editor. */
  readonly edit?: (text: string) => string | undefined
}

/** A cache that is gone with its test. */
export const memoryKept = (): Kept => {
  const texts = new Map<string, string>()
  return {
    read: (name) => texts.get(name),
    write: (name, text) => void texts.set(name, text),
    digest: (of) => Buffer.from(of as string).toString('base64url'),
  }
}

const ROOT = '/service'

/** A host whose working folder is `/service`; paths of `files` are relative to it. */
export const memoryHost = ({
  files = {},
  today = '2026-11-24',
  env = {},
  tty = true,
  script = () => interrupt('SIGINT'),
  stdin = '',
  repository,
  history = memoryHistory({ commits: [] }),
  standing,
  secondsEach = 30,
  edit,
  pool,
  kept = memoryKept(),
}: MemoryHostOf = {}): MemoryHost => {
  const resolve = (...parts: readonly string[]): string => {
    const kept: string[] = []
    const from = parts.findLast((part) => part.startsWith('/')) === undefined ? [ROOT, ...parts] : parts
    for (const part of from
      .join('/')
      .replace(/^.*(?=\/\/)/, '')
      .split('/')) {
      if (part === '..') kept.pop()
      else if (part !== '' && part !== '.') kept.push(part)
    }
    return `/${kept.join('/')}`
  }
  const disk = new Map(Object.entries(files).map(([path, text]) => [resolve(path), encode(text)]))
  let [told, said, writes, count] = ['', '', 0, 0]

  const reply = <Value>(ask: Ask): Promise<Reply<Value>> => {
    said += `[${ask.message}]\n`
    const answer = script(ask, count)
    count += 1
    if (isReply(answer)) return Promise.resolve(answer)
    const trouble = ask.kind === 'text' ? ask.check?.(answer as string) : undefined
    if (trouble !== undefined) throw new Error(`The script gave what cannot be taken: ${trouble}`)
    if (ask.kind === 'select' && !ask.choices.includes(answer as string))
      throw new Error(`"${String(answer)}" is no choice of "${ask.message}": ${ask.choices.join(', ')}`)
    return Promise.resolve({ kind: 'value', value: answer as Value })
  }
  const prompter: Prompter = {
    say: (text) => {
      said += text
    },
    select: ({ message, choices, initial }) =>
      reply({ kind: 'select', message, choices: choices.map(({ value }) => value), initial, check: undefined }),
    checkbox: ({ message, choices, initial }) =>
      reply({ kind: 'checkbox', message, choices: choices.map(({ value }) => value), initial, check: undefined }),
    text: ({ message, initial, enter, check }) =>
      reply({
        kind: 'text',
        message: enter === undefined || (initial ?? '') !== '' ? message : `${message} (${enter})`,
        choices: [],
        initial,
        check,
      }),
    editor: edit === undefined ? undefined : 'editor',
    edit: async (text) => edit?.(text),
    close: () => undefined,
  }
  const write = (path: string, bytes: Uint8Array): void => {
    writes += 1
    disk.set(resolve(path), bytes)
  }
  return {
    cwd: ROOT,
    version: '0.0.0-test',
    files: {
      isText: (bytes, text) => Buffer.from(text).equals(bytes),
      read: async (path) => disk.get(resolve(path)),
      readOwn: async (path) => disk.get(resolve(path)),
      mark: () => undefined,
      inOneRun() {
        return this
      },
      look: (root, path) => (disk.has(resolve(root, path)) ? 'file' : 'missing'),
      real: resolve,
      readStdin: async () => encode(stdin),
      write: async (path, bytes) => write(path, bytes),
      update: async (path, change) => {
        const next = change(disk.get(resolve(path)))
        if (next !== undefined) write(path, next)
      },
      append: async (path, bytes) => write(path, new Uint8Array([...(disk.get(resolve(path)) ?? []), ...bytes])),
      list: async () => [],
      resolve,
      relative: (from, to) => (to.startsWith(`${from}/`) ? to.slice(from.length + 1) : to),
      dirname: (path) => path.slice(0, path.lastIndexOf('/')) || '/',
    },
    git: {
      place: () => repository && { root: repository.root, folder: repository.folder },
      repository: async () => repository,
      history: () => history,
      standing: async () => standing,
      inOneRun() {
        return this
      },
    },
    clock: { today: () => today, elapsed: () => count * secondsEach },
    terminal: {
      stdinIsTty: tty,
      stdoutIsTty: tty,
      stderrIsTty: tty,
      columns: 80,
      stderrColumns: 80,
      rows: 24,
      env: { NO_COLOR: '1', ...env },
    },
    pool: async () => pool,
    kept: async () => kept,
    prompter: async () => {
      if (!tty && env['ACCESSIBLE'] === undefined)
        throw new FaultError([fault('usage', { says: 'no prompts here', fix: '' })])
      return prompter
    },
    tell: (text) => {
      told += text
    },
    text: (path) => {
      const bytes = disk.get(resolve(path))
      return bytes === undefined ? undefined : decode(bytes)
    },
    put: (path, text) => void disk.set(resolve(path), encode(text)),
    told: () => told,
    said: () => said,
    writes: () => writes,
  }
}
