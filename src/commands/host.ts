/**
 * The port between the commands and the world: files, git, clock, streams and prompts.
 *
 * Types, and the one error that crosses it. `src/host/` implements it for real machines, `test/support/` in memory.
 */

import type { CivilDate } from '#core/model/types.ts'
import type { Git } from './git.ts'

/** Bytes are exact: no decoding, no newline translation. Paths are absolute or relative to `Host.cwd`. */
export interface Files {
  /** Whether bytes are this text in UTF-8. To make bytes of a text takes half the time that it takes to make a text of bytes. */
  isText(bytes: Uint8Array, text: string): boolean
  /** The bytes of a regular file (a symlink is followed), or `undefined` where nothing is there. Throws FaultError('unreadable'). */
  read(path: string): Promise<Uint8Array | undefined>
  /**
   * The same for a file that belongs to the repository: a link that leads out of it is refused, as nobody else
   * has what is there, and so is a pipe or a device that no shell handed over, as reading it may never end.
   */
  readOwn(path: string): Promise<Uint8Array | undefined>
  /**
   * Says which writing of a file stands at a path, without reading it: the same mark is the same content. `undefined` where no
   * regular file of the repository stands there, or where it was touched a moment ago and the next touch might look alike.
   * Told at once: for each of thousands of files a promise costs more than the answer.
   */
  mark(path: string): string | undefined
  /** The same files for one run, in which no repository comes or goes: where one begins is looked up once for each folder. */
  inOneRun(): Files
  /** What stands at a path below `root`, no link followed on the way: for evidence where there is no git. Told at once, as above. */
  look(root: string, path: string): 'file' | 'folder' | 'link' | 'missing'
  /** The same place without links on the way, as far as something is there. Told at once, as above. */
  real(path: string): string
  /** All of standard input. */
  readStdin(): Promise<Uint8Array>
  /** Replaces or creates a whole file in one step; parents are made. Throws FaultError('unwritable'). */
  write(path: string, bytes: Uint8Array): Promise<void>
  /**
   * Locks `path`, re-reads it, hands the bytes to `change`, and puts its result in place in one step, fsynced.
   * `change` returns `undefined` to leave the file alone. Throws FaultError('locked' | 'unwritable').
   */
  update(path: string, change: (current: Uint8Array | undefined) => Uint8Array | undefined): Promise<void>
  /** Adds to the end of a file that others write too, and makes it where it is not there. Throws FaultError('unwritable'). */
  append(path: string, bytes: Uint8Array): Promise<void>
  /** Names of the entries of a folder, sorted by code unit; `[]` where it is not there. */
  list(path: string): Promise<readonly string[]>
  /** Absolute path, dots resolved. */
  resolve(...parts: readonly string[]): string
  /** `to` as seen from the folder `from`, with forward slashes. */
  relative(from: string, to: string): string
  /** The folder of a path. */
  dirname(path: string): string
}

export type * from './git.ts'

export interface Clock {
  /** Today's date in UTC, or what `--today` says. */
  today(): CivilDate
  /** Seconds since the tool was started; for the pace of a sitting, never for a report. */
  elapsed(): number
}

/** A choice of a menu: what is stored, what is shown, and the word that stays on the screen. The prompts break lines. */
export interface Choice<Value extends string = string> {
  readonly value: Value
  readonly label: string
  readonly short?: string
}

/** What a person may do at any prompt instead of answering. */
export const ACTIONS = ['back', 'skip', 'clear', 'note', 'editor', 'evidence', 'accept', 'why', 'go', 'save'] as const
export type Action = (typeof ACTIONS)[number]

/** What a person said at a prompt: an answer, a wish to do something else first, or that the input has ended. */
export type Reply<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  /** `typed` is what stood in the field and was not sent yet. */
  | { readonly kind: 'menu'; readonly typed?: string }
  | { readonly kind: 'action'; readonly action: Action }
  | { readonly kind: 'end' }

export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

/**
 * Ctrl-C, a signal or a closed terminal; thrown from any prompt. Everything acknowledged is on disk already; `unkept` says what was
 * typed and could not be kept.
 */
export class Interrupted extends Error {
  readonly signal: Signal
  readonly unkept: string | undefined
  constructor(signal: Signal, unkept?: string) {
    super('Interrupted')
    this.name = 'Interrupted'
    this.signal = signal
    this.unkept = unkept
  }
}

/** How prompts look: the style of the reports, without its room. */
export interface Paint {
  readonly ascii: boolean
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly good: (text: string) => string
  readonly bad: (text: string) => string
  /** Lines that fit the terminal as wide as it is now, each but the first after a margin of as many columns. */
  readonly fit: (text: string, margin: number) => string
}

export interface Prompter {
  /** Text above the prompt: where we are, what is asked. */
  say(text: string): void
  select<Value extends string>(ask: {
    readonly message: string
    readonly choices: readonly Choice<Value>[]
    readonly initial?: Value | undefined
    /** Whether `initial` is no answer yet and only stands to reason; told where it is said what Enter does. */
    readonly proposed?: boolean
    /** Whether it is a question of a practice, of which a note can be taken; told where actions are words. */
    readonly noted?: boolean
  }): Promise<Reply<Value>>
  checkbox<Value extends string>(ask: {
    readonly message: string
    readonly choices: readonly Choice<Value>[]
    readonly initial?: readonly Value[] | undefined
  }): Promise<Reply<readonly Value[]>>
  /** One field of text; a paste of many lines fills it and nothing else. `check` returns a sentence where the text cannot be taken. */
  text(ask: {
    readonly message: string
    readonly initial?: string | undefined
    readonly proposed?: boolean
    /** What Enter does in an empty field, without a full stop: `Enter for none`. */
    readonly enter?: string
    readonly check?: (text: string) => string | undefined
    /** What the field may be meant to become, best first: shown while typing, taken with Tab. */
    readonly complete?: (text: string) => readonly string[]
  }): Promise<Reply<string>>
  /** The program that EDITOR or VISUAL names; `undefined` where there is none. */
  readonly editor: string | undefined
  /**
   * Opens a text in that editor and returns it as it was left, line ends as \n; `undefined` where the editor failed.
   * The file lies outside of the repository and is gone afterwards.
   */
  edit(text: string): Promise<string | undefined>
  /** Gives the terminal back as it was. */
  close(): void
}

/** What is known of the streams and the person in front of them. */
export interface Terminal {
  readonly stdinIsTty: boolean
  readonly stdoutIsTty: boolean
  readonly stderrIsTty: boolean
  /** Columns to wrap at, at least 40. */
  readonly columns: number
  /** The same for what goes to stderr, where stdout may go into a file. */
  readonly stderrColumns: number
  readonly rows: number
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Threads that share work. What is handed over is plain data. */
export interface WorkerPool {
  /** How many there are, the one that asks among them. */
  readonly size: number
  /**
   * Gives the pieces to threads that were told `setup`, and does some by itself with `own`; yields their results, in the
   * order of the pieces. Throws where a thread ends before its piece is done. The threads are gone afterwards, also where the
   * reader stops early.
   */
  run<Piece, Result>(
    setup: unknown,
    pieces: readonly Piece[],
    own: (piece: Piece) => Promise<Result>,
  ): AsyncIterable<Result>
}

/**
 * What was worked out before and can be worked out again. Losing it costs time and nothing else. Told at once: for each of
 * thousands of models a promise costs more than the answer.
 */
export interface Kept {
  /** What this same build of opsready wrote under the name, whole; `undefined` where there is nothing to trust. */
  read(name: string): string | undefined
  /** Keeps a text under the name, in place of what was there. Where that cannot be done, nothing is said. */
  write(name: string, text: string): void
  /** The same for the same bytes or text, and for nothing else. */
  readonly digest: (of: Uint8Array | string) => string
}

export interface Host {
  readonly cwd: string
  readonly files: Files
  readonly git: Git
  readonly clock: Clock
  readonly terminal: Terminal
  /** Threads to share much work with; `undefined` in one of them, and where there are none. */
  pool(): Promise<WorkerPool | undefined>
  /** The user's cache; loaded where somebody asks for it. */
  kept(): Promise<Kept>
  /** Loads the prompts; only the interview asks for them. `lines` is the mode without repaint. */
  prompter(mode: 'full' | 'lines', paint: Paint): Promise<Prompter>
  /** Conversation: stderr, at once. */
  tell(text: string): void
  /** The version of this tool, as in package.json. */
  readonly version: string
}
