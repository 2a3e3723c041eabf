/** Where a format goes: `-f NAME` to stdout, `-f NAME:FILE` to a file; one may go to stdout. */

import { usageError } from '#core/fault.ts'
import { nearest } from '#core/nearest.ts'
import { asciiOnly, colourLevel, type Style, styleOf } from '#report/style.ts'
import type { Host } from './host.ts'
import { type Guarded, refuseOverwriting } from './overwriting.ts'

export interface OutputOptions {
  /** The model that the command reads, where it reads one. */
  readonly model?: string | undefined
  readonly formats: readonly string[]
  readonly colour: boolean | undefined
}

export interface Target<Name extends string> {
  readonly format: Name
  /** `undefined` is stdout. */
  readonly file: string | undefined
}

/** `NAME` or `NAME:FILE` as it was written; a file of no name is ''. */
export const nameAndFile = (said: string): { readonly name: string; readonly file: string | undefined } => {
  const colon = said.indexOf(':')
  return colon === -1 ? { name: said, file: undefined } : { name: said.slice(0, colon), file: said.slice(colon + 1) }
}

const target = <Name extends string>(said: string, names: readonly Name[]): Target<Name> => {
  const { name, file } = nameAndFile(said)
  const format = names.find((each) => each === name)
  if (format === undefined) {
    const [near] = nearest(name, names)
    throw usageError(
      `"${name}" is not a format of this command.`,
      near === undefined ? `Use ${names.join(', ')}.` : `Did you mean ${near}?`,
    )
  }
  if (file === '')
    throw usageError(`The format "${said}" names no file.`, `Write ${name}:FILE, or ${name} alone for the screen.`)
  return { format, file: file === '-' ? undefined : file }
}

/** What was asked for, the first name where nothing was. */
export const targets = <Name extends string>(
  { formats }: OutputOptions,
  names: readonly [Name, ...Name[]],
): readonly Target<Name>[] => {
  const all = [...new Set(formats)].map((said) => target(said, names))
  const screen = all.filter(({ file }) => file === undefined)
  if (screen.length > 1)
    throw usageError(
      `Two formats cannot both go to the screen: ${screen.map(({ format }) => format).join(' and ')}.`,
      'Give all but one a file, for example -f json:report.json.',
    )
  return all.length === 0 ? [{ format: names[0], file: undefined }] : all
}

/** How text for stdout looks; for a file there is neither colour nor a width other than 80. */
export const stdoutStyle = (options: OutputOptions, { terminal }: Host): Style =>
  styleOf(
    colourLevel({ flag: options.colour, env: terminal.env, isTty: terminal.stdoutIsTty }),
    terminal.columns,
    asciiOnly(terminal.env),
  )

const FILE_COLUMNS = 80

/** Renders each target, writes the files, and returns what goes to stdout. */
export const deliver = async <Name extends string>(
  options: OutputOptions,
  host: Host,
  names: readonly [Name, ...Name[]],
  render: (format: Name, style: Style, file: string | undefined) => string | Promise<string>,
  guarded: Guarded = {},
): Promise<string> => {
  const wanted = targets(options, names)
  refuseOverwriting(host, wanted, { reads: [options.model], ...guarded })
  let stdout = ''
  for (const { format, file } of wanted) {
    if (file === undefined) stdout = await render(format, stdoutStyle(options, host), undefined)
    else {
      const text = await render(format, styleOf(0, FILE_COLUMNS, false), file)
      await host.files.write(host.files.resolve(host.cwd, file), new TextEncoder().encode(text))
    }
  }
  return stdout
}
