/** The command table as commander reads it: help, suggestions, and which command was called. Each is loaded when it is called. */

import { Command, CommanderError, InvalidArgumentError, Option, type OutputConfiguration } from 'commander'
import type { Host } from '#commands/host.ts'
import { isDay } from '#core/day.ts'
import { CANNOT_RUN } from './exit.ts'
import type { Streams } from './finish.ts'
import { ALONE } from './table/alone.ts'
import { COMMON } from './table/common.ts'
import { type Common, type Flag, type TableEntry } from './table/define.ts'
import { TABLE } from './table/index.ts'

/** Columns where there is no terminal to ask. */
const USUAL = 80

const EXIT_CODES = `
Exit codes:
  0  ran, nothing to report at or above --fail-on
  1  ran, findings at or above --fail-on
  2  could not run: usage, no model, a model that is not valid, a crash
  130, 143, 129  interrupted; the answers are saved`

const DOCS = `
Documentation: https://opsready.example/docs
Report a problem: https://opsready.example/issues`

/** What the list of commands does not say. */
const WITHOUT = 'Without a command: where this service stands. It takes the options that every command has.\n'

const examples = (lines: readonly string[]): string =>
  `Examples:\n${lines.map((line) => `  $ opsready ${line}`).join('\n')}\n`

const date = (text: string): string => {
  if (!isDay(text)) throw new InvalidArgumentError('Write it as YYYY-MM-DD, for example 2026-11-23.')
  return text
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value]

const option = ({ flags, about, choices, default: usual, repeat, date: takesDate }: Flag): Option => {
  const made = new Option(flags, about)
  if (repeat === true) made.argParser(collect)
  if (takesDate === true) made.argParser(date)
  if (choices !== undefined) made.choices(choices)
  return usual === undefined ? made : made.default(usual)
}

/**
 * Adds one command of the table; `called` is given what followed its name. One that the command line does not name is only
 * listed: it shows that it has options, and need not have all of them.
 */
export const addCommand = (
  cli: Command,
  entry: TableEntry,
  { out, err }: Streams,
  called: (words: readonly string[], given: Common) => Promise<void> | void,
  isNamed = true,
): void => {
  const command = cli
    .command(entry.name, { hidden: entry.hidden === true })
    .description(entry.about)
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err })
    .showHelpAfterError(`See opsready ${entry.name} --help.`)
    .addHelpText('before', examples(entry.examples))
    .addHelpText('after', `${EXIT_CODES}\n${DOCS}`)
  if (entry.arguments !== undefined) command.argument(entry.arguments)
  const flags = [...COMMON, ...entry.flags]
  for (const flag of isNamed ? flags : flags.slice(0, 1)) command.addOption(option(flag))
  command.action(() => called(command.args, command.opts<Common>()))
}

/** Help is words without colour, as wide as the terminal. Told here, so that Node need not make its streams to say so. */
const plain = ({ terminal }: Shown): OutputConfiguration => ({
  getOutHasColors: () => false,
  getErrHasColors: () => false,
  getOutHelpWidth: () => (terminal.stdoutIsTty ? terminal.columns : USUAL),
  getErrHelpWidth: () => (terminal.stderrIsTty ? terminal.stderrColumns : USUAL),
})

/** What a command line says of itself, and to whom. */
type Shown = Pick<Host, 'version' | 'terminal'>

/** Runs the command that was called, with what followed its name. */
export type Called = (entry: TableEntry, words: readonly string[], given: Common) => Promise<void> | void

/** Options and no command. */
const isBare = (args: readonly string[]): boolean =>
  args[0]?.startsWith('-') === true &&
  !args.some((arg) => arg === '-h' || arg === '--help' || TABLE.some(({ name }) => name === arg))

/** An option before the command that it is meant for. */
const isEarly = (args: readonly string[]): boolean => args[0]?.startsWith('-') === true && !isBare(args)

/** Options alone are those of `opsready` alone. */
const addBare = (cli: Command, called: Called): void => {
  for (const flag of COMMON) cli.addOption(option(flag))
  cli.allowExcessArguments().action(() => {
    const [word] = cli.args
    if (word !== undefined) cli.error(`error: unknown command '${word}'`)
    return called(ALONE, [], cli.opts<Common>())
  })
}

/** The whole command line, made to read `args`. */
export const program = (args: readonly string[], shown: Shown, streams: Streams, called: Called): Command => {
  const { out, err } = streams
  const cli = new Command('opsready')
    .description('Assess whether a service is ready to be operated, and keep that assessment true.')
    .version(shown.version, '-V, --version', 'show the version')
    .exitOverride()
    .configureOutput({ writeOut: out, writeErr: err, ...plain(shown) })
    .showSuggestionAfterError()
    .showHelpAfterError(`${isEarly(args) ? 'Options go after the command. ' : ''}See opsready --help.`)
    .helpCommand('help [command]', 'show help for a command')
    .addHelpText('beforeAll', '')
    .addHelpText('after', `\n${WITHOUT}\n${examples(['assess', 'gaps', 'check'])}${EXIT_CODES}\n${DOCS}`)

  for (const entry of TABLE)
    addCommand(cli, entry, streams, (words, given) => called(entry, words, given), args.includes(entry.name))
  if (isBare(args)) addBare(cli, called)
  return cli
}

/** `help chekc` as `chekc`: for a command that is not there commander shows all of its help, and does not say why. */
export const asCalled = (args: readonly string[]): readonly string[] => {
  const [first, second] = args
  if (first !== 'help' || second === undefined || second.startsWith('-')) return args
  return second === 'help' || TABLE.every(({ name }) => name !== second) ? args.slice(1) : args
}

/** Commander ends by throwing: after help and the version, and at what it did not understand. `undefined` for every other error. */
export const endedWith = (error: unknown): number | undefined =>
  error instanceof CommanderError ? (error.exitCode === 0 ? 0 : CANNOT_RUN) : undefined
