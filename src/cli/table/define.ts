/** The shape of a command on the command line: its words, its flags, and what it runs. Data, so that more than one reader can use it. */

import type { Host } from '#commands/host.ts'
import type { Outcome } from '#commands/outcome.ts'

/** What kind of words something takes, for completion: ids to ask, anything to explain, `id=value`, names of formats. */
export type Values = 'step' | 'anything' | 'set' | 'format' | 'file' | 'command' | 'shell'

export interface Flag {
  /** As in the help: `-f, --format <name[:file]>`. */
  readonly flags: string
  readonly about: string
  /** The only values that it takes. */
  readonly choices?: readonly string[]
  readonly default?: string
  /** It may be given several times; the values are collected in order. */
  readonly repeat?: true
  /** It takes a civil date. */
  readonly date?: true
  /** What completes its value, where the choices do not. */
  readonly values?: Values
}

/** The flags that every command has. */
export interface Common {
  readonly model?: string
  readonly format?: readonly string[]
  readonly json?: boolean
  readonly color?: boolean
  readonly quiet?: boolean
  readonly input?: boolean
  readonly accessible?: boolean
}

export interface TableEntry<Given extends Common = Common> {
  readonly name: string
  /** What may follow the name, as in the help: `[id...]` any number, `<id>` exactly one. */
  readonly arguments?: string
  /** What completes them. */
  readonly words?: Values
  /** For other programs: it stands in no list. */
  readonly hidden?: true
  readonly about: string
  /** Command lines without the name of the tool. The help begins with them. */
  readonly examples: readonly string[]
  readonly flags: readonly Flag[]
  /** Loads the command and runs it. */
  readonly run: (words: readonly string[], given: Given, host: Host) => Promise<Outcome>
}

/** A command of the table, its flags seen through the type that its `run` declares. */
export const defineCommand = <Given extends Common>(entry: TableEntry<Given>): TableEntry =>
  entry as unknown as TableEntry

/** The formats that were asked for; `--json` is the same as `-f json`. */
const formats = ({ format = [], json }: Common): readonly string[] => (json === true ? ['json', ...format] : format)

/** What every command that writes a report is given. */
export const output = (given: Common) => ({ formats: formats(given), colour: given.color })
