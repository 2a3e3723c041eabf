/** The models that a run is asked for: on the command line, or one a line in a list. */

import { FaultError, fault } from '#core/fault.ts'
import type { Location } from '#core/finding.ts'
import type { Host } from '#commands/host.ts'

/** A model by its name; `undefined` is the one that is found. */
export interface Named {
  readonly path: string | undefined
  /** The line of the list that names it. */
  readonly at?: Location
}

const refuse = (says: string, fix: string, at?: Location): FaultError =>
  new FaultError([fault('model-list', { says, fix }, at)])

/** By itself, git puts names in quotes that hold more than ASCII. */
const ONE_A_LINE =
  'Write one path a line, for example with `git -c core.quotePath=false ls-files "*operating-model.yaml"`.'

const lineOf = (file: string, line: number, text: string): Location => ({
  file,
  line,
  column: 1,
  endLine: line,
  endColumn: text.length + 1,
})

const textOf = (bytes: Uint8Array, file: string): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refuse(`${file} is not a list of paths: it is not UTF-8 text.`, ONE_A_LINE)
  }
}

const bytesOf = async (host: Host, list: string): Promise<Uint8Array> => {
  if (list === '-') return host.files.readStdin()
  const bytes = await host.files.read(host.files.resolve(host.cwd, list))
  if (bytes === undefined) throw new FaultError([fault('unreadable', { path: list, reason: 'it is not there' })])
  return bytes
}

/** Spelled so that only the machine knows which place is meant; what git lists never is. */
const ODD = /[\\:]|\/\/|^\/|(?:^|\/)\.{1,2}(?:\/|$)/

/**
 * Each file once, however it is spelled, where it is named first. Where none is spelled oddly, the texts are compared as they are: to
 * look up the place of each of thousands takes longer than to find none twice.
 */
export const withoutDuplicates = <Each extends { readonly path: string }>(
  named: readonly Each[],
  host: Host,
): readonly Each[] => {
  // Standard input is no file of that name.
  const bare = (path: string): string => (path.startsWith('./') && path !== './-' ? path.slice(2) : path)
  const isPlain = named.every(({ path }) => !ODD.test(bare(path)))
  const seen = new Set<string>()
  return named.filter(({ path }) => {
    const place = path === '-' ? path : isPlain ? bare(path) : host.files.resolve(host.cwd, path)
    return !seen.has(place) && seen.add(place)
  })
}

/**
 * The models of a list, in its order, each once. Lines without a word are left out; any other line is a path, seen from the working
 * folder. Throws FaultError('unreadable' | 'model-list'), also where the list names nothing: that would be green for ever.
 */
export const modelsIn = async (host: Host, list: string): Promise<readonly Named[]> => {
  const file = list === '-' ? 'standard input' : list
  const named = textOf(await bytesOf(host, list), file)
    .split('\n')
    .map((line) => line.replace(/\r$/, ''))
    .flatMap((text, index) => (text.trim() === '' ? [] : [{ text, at: lineOf(file, index + 1, text) }]))
  if (named.length === 0) throw refuse(`${file} names no model, so nothing was checked.`, ONE_A_LINE)
  const split = named.find(({ text }) => text.includes('\0'))
  if (split !== undefined) throw refuse('A path cannot contain the character NUL.', ONE_A_LINE, split.at)
  // In a list "-" is a file of that name: standard input may be the list itself.
  return withoutDuplicates(
    named.map(({ text, at }) => ({ path: text === '-' ? './-' : text, at })),
    host,
  )
}
