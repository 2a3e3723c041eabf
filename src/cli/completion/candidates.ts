/** What may stand at the end of a command line: commands, flags, ids, answer words. The shells ask the tool itself. */

import { COMMON } from '#cli/table/common.ts'
import type { Flag, TableEntry, Values } from '#cli/table/define.ts'
import { TABLE } from '#cli/table/index.ts'
import { SHELLS } from './shells.ts'

export interface Candidate {
  readonly value: string
  /** What it means, in a few words. */
  readonly about?: string
}

/** Asks the shell for its own completion of file names. */
export const FILES: Candidate = { value: ':files' }

interface Names {
  readonly names: readonly string[]
  readonly takesValue: boolean
}

const namesOf = ({ flags }: Flag): Names => ({
  names: flags
    .replaceAll(/[<[].*$/g, '')
    .split(/[\s,]+/)
    .filter(Boolean),
  takesValue: flags.includes('<'),
})

const GLOBAL: readonly Candidate[] = [
  { value: '--help', about: 'show help' },
  { value: '--version', about: 'show the version' },
]

const HELP: Candidate = { value: 'help', about: 'show help for a command' }

const commands = (): readonly Candidate[] =>
  TABLE.filter(({ hidden }) => hidden !== true).map(({ name, about }) => ({ value: name, about }))

const flagsOf = (entry: TableEntry): readonly Flag[] => [...entry.flags, ...COMMON]

/** Long names, and a short one that is typed. */
const named = (flags: readonly Flag[], typed: string): readonly Candidate[] =>
  flags
    .flatMap((flag) => namesOf(flag).names.map((value) => ({ value, about: flag.about })))
    .filter(({ value }) => value.startsWith('--') || typed === value)

/** Values that only the catalogue or the formats know are loaded when they are asked for. */
const valuesOf = async (values: Values, typed: string, entry: TableEntry): Promise<readonly Candidate[]> => {
  if (values === 'file') return [FILES]
  if (values === 'command') return commands()
  if (values === 'shell') return SHELLS.map((value) => ({ value }))
  const known = await import('./known.ts')
  return known.knownValues(values, typed, entry.name)
}

const ofFlag = async (flag: Flag, typed: string, entry: TableEntry): Promise<readonly Candidate[]> => {
  if (flag.choices !== undefined) return flag.choices.map((value) => ({ value }))
  return flag.values === undefined ? [] : valuesOf(flag.values, typed, entry)
}

const starting = (typed: string, candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates.filter((each) => each === FILES || each.value.startsWith(typed))

/** The values of a flag that is written as `--flag=value`. */
const joined = async (typed: string, entry: TableEntry): Promise<readonly Candidate[]> => {
  const equals = typed.indexOf('=')
  const flag = flagsOf(entry).find((each) => namesOf(each).names.includes(typed.slice(0, equals)))
  if (flag === undefined) return []
  const values = starting(typed.slice(equals + 1), await ofFlag(flag, typed.slice(equals + 1), entry))
  return values.map((each) => (each === FILES ? each : { ...each, value: typed.slice(0, equals + 1) + each.value }))
}

/**
 * Candidates for the last of the words after `opsready`, which may be empty.
 *
 * @param words everything up to the cursor, without the name of the tool
 */
export const candidates = async (words: readonly string[]): Promise<readonly Candidate[]> => {
  const typed = words.at(-1) ?? ''
  const before = words.slice(0, -1)
  const [name] = before
  if (name === undefined)
    return starting(typed, [...commands(), HELP, ...(typed === '' ? [] : named(COMMON, typed)), ...GLOBAL])
  if (name === 'help') return before.length > 1 ? [] : starting(typed, commands())
  const entry = TABLE.find((each) => each.name === name)
  if (entry === undefined) return []
  const last = flagsOf(entry).find((flag) => {
    const { names, takesValue } = namesOf(flag)
    return takesValue && before.length > 1 && names.includes(before.at(-1)!)
  })
  if (last !== undefined) return starting(typed, await ofFlag(last, typed, entry))
  if (typed.startsWith('--') && typed.includes('=')) return joined(typed, entry)
  if (typed.startsWith('-')) return starting(typed, [...named(flagsOf(entry), typed), GLOBAL[0]!])
  return entry.words === undefined ? [] : starting(typed, await valuesOf(entry.words, typed, entry))
}

/** One line a candidate, its meaning after a tab; nothing in it can break a line of the shell. */
export const candidateLines = (all: readonly Candidate[]): string =>
  all
    .map(({ value, about }) => [value, about].filter((part) => part !== undefined))
    .map((parts) => `${parts.map((part) => part.replaceAll(/\s+/g, ' ')).join('\t')}\n`)
    .join('')
