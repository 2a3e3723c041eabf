/** A command line by the table alone, as commander would read it; or nothing, where it is unusual: help, mistakes, short forms run together. */

import { isDay } from '#core/day.ts'
import type { Common, Flag } from './table/define.ts'

export interface Args {
  readonly words: readonly string[]
  readonly given: Common
}

interface Option {
  readonly flag: Flag
  readonly name: string
  /** `--no-x` says false of x. */
  readonly negative: boolean
  readonly takes: 'nothing' | 'a value' | 'perhaps a value'
}

const camel = (words: string): string => words.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** `-f, --format <name>` as commander names it: `format`. */
const optionOf = (flag: Flag): readonly (readonly [string, Option])[] => {
  const [, short, long, value] = /^(?:(-\w), )?--([\w-]+)(?: ([<[]).+[>\]])?$/.exec(flag.flags) ?? []
  if (long === undefined) throw new Error(`The table has a flag that cannot be read: ${flag.flags}`)
  const negative = long.startsWith('no-')
  const takes = value === '<' ? 'a value' : value === '[' ? 'perhaps a value' : 'nothing'
  const option = { flag, name: camel(negative ? long.slice('no-'.length) : long), negative, takes } as const
  return [[`--${long}`, option], ...(short === undefined ? [] : [[short, option] as const])]
}

const suits = ({ choices, date }: Flag, value: string): boolean =>
  (choices === undefined || choices.includes(value)) && (date !== true || isDay(value))

/** What holds where nothing is given: a flag that only has its `--no-` form is true. */
const usual = (options: ReadonlyMap<string, Option>): Record<string, unknown> => {
  const given: Record<string, unknown> = {}
  for (const { flag, name, negative } of options.values())
    if (flag.default !== undefined) given[name] = flag.default
    else if (negative && ![...options.values()].some((other) => other.name === name && !other.negative))
      given[name] = true
  return given
}

/** How many words may follow the command; `undefined` where commander has to count. */
const most = (wanted: string | undefined): number | undefined =>
  wanted === undefined ? 0 : /^\[[\w-]+\.\.\.\]$/.test(wanted) ? Infinity : undefined

/** Reads what follows the name of a command; `undefined` where commander has to read it. */
export const readArgs = (
  flags: readonly Flag[],
  wanted: string | undefined,
  args: readonly string[],
): Args | undefined => {
  const options = new Map(flags.flatMap(optionOf))
  const given = usual(options)
  const words: string[] = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at]!
    if (!arg.startsWith('-') || arg === '-') {
      words.push(arg)
      continue
    }
    const equals = arg.startsWith('--') ? arg.indexOf('=') : -1
    const option = options.get(equals === -1 ? arg : arg.slice(0, equals))
    if (option === undefined || option.takes === 'perhaps a value') return undefined
    const { flag, name, negative, takes } = option
    if (takes === 'nothing') {
      if (equals !== -1) return undefined
      given[name] = !negative
      continue
    }
    const value = equals === -1 ? args[(at += 1)] : arg.slice(equals + 1)
    if (value === undefined || value === '' || (value.startsWith('-') && value !== '-') || !suits(flag, value))
      return undefined
    given[name] = flag.repeat === true ? [...((given[name] as readonly string[] | undefined) ?? []), value] : value
  }
  const limit = most(wanted)
  return limit === undefined || words.length > limit ? undefined : { words, given }
}
