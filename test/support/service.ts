/** An example as a service of its own: a repository with commits on days, and the check run in it. */

import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readModel } from '#core/model/read.ts'
import { handbookOf, pageOf, viewOf } from '#commands/page.ts'
import type { Host } from '#commands/host.ts'
import { standingOf } from '#host/git/standing.ts'
import type { Ran } from './cli.ts'
import { opsreadyIn } from './real.ts'
import { amendAll, commitAll, emptyFolder, git, write } from './repository.ts'

export const MODEL = 'operating-model.yaml'
export const PAGE = 'gap-analysis.md'
export const HANDBOOK = 'docs/operating-model.md'

/** The version of the tool that the tests pretend to be. */
const VERSION = '0.1.0'

/** Replaces one piece of text that must be there exactly once. */
export const swap = (text: string, from: string, to: string): string => {
  const parts = text.split(from)
  if (parts.length !== 2) throw new Error(`"${from}" stands there ${parts.length - 1} times.`)
  return parts.join(to)
}

export interface Service {
  readonly folder: string
  readonly read: (path: string) => string
  readonly write: (path: string, text: string) => void
  /** Replaces one piece of text of a file. */
  readonly edit: (path: string, from: string, to: string) => void
  readonly remove: (path: string) => void
  /** Writes the page and the handbook that the model gives. */
  readonly pages: () => Promise<void>
  readonly commit: (message: string, on: string) => string
  /** Puts what has changed into the last commit, which stays of its day. */
  readonly amend: () => void
  readonly git: (...args: readonly string[]) => string
  readonly check: (...args: readonly string[]) => Promise<Ran>
  /**
   * What a check finds: severity and id of each finding, and what is not known. What the rules of the catalogue say of an
   * example is tested beside the rules.
   */
  readonly drift: (...args: readonly string[]) => Promise<readonly string[]>
  /** The same check as at a desk, which remembers what it read of the repository the last time. */
  readonly atDesk: (args: readonly string[], through?: (host: Host) => Host) => Promise<Ran>
}

/** What a check found, as `drift` tells it. */
export const driftIn = ({ out }: Ran): readonly string[] => {
  const { findings, unknown } = JSON.parse(out) as Record<'findings' | 'unknown', { severity: string; id: string }[]>
  return [
    ...findings.filter(({ id }) => !id.startsWith('challenge#')).map(({ severity, id }) => `${severity} ${id}`),
    ...unknown.map(({ id }) => `unknown ${id}`),
  ]
}

/** Time enough since everything that a test wrote: nothing of a repository that was written just now is remembered. */
const muchLater = (host: Host): Host => ({
  ...host,
  git: { ...host.git, standing: async (root) => standingOf(root, new Date().getTime() + 60_000) },
})

export const serviceIn = (folder: string): Service => {
  const at = (path: string): string => join(folder, path)
  const read = (path: string): string => readFileSync(at(path), 'utf8')
  const check = (...args: readonly string[]): Promise<Ran> => opsreadyIn({ cwd: folder, args: ['check', ...args] })
  const atDesk: Service['atDesk'] = (args, through = (host) => host) =>
    opsreadyIn({
      cwd: folder,
      args: ['check', ...args],
      env: { CI: '' },
      through: (host) => through(muchLater(host)),
    })
  return {
    folder,
    read,
    write: (path, text) => write(folder, { [path]: text }),
    edit: (path, from, to) => writeFileSync(at(path), swap(read(path), from, to)),
    remove: (path) => rmSync(at(path), { recursive: true }),
    pages: async () => {
      const reading = await readModel(readFileSync(at(MODEL)), MODEL)
      if (!reading.ok) throw new Error(reading.faults.map(({ message }) => message).join('\n'))
      writeFileSync(at(PAGE), pageOf(reading.read.model, VERSION))
      writeFileSync(at(HANDBOOK), await handbookOf(viewOf(reading.read.model, VERSION)))
    },
    commit: (message, on) => commitAll(folder, message, on),
    amend: () => amendAll(folder),
    git: (...args) => git(folder, ...args),
    check,
    atDesk,
    drift: async (...args) => driftIn(await check('--json', ...args)),
  }
}
const made = new Map<string, string>()

/** Makes a repository once and hands out copies of it. */
export const copyOf = (name: string, make: (folder: string) => void): Service => {
  let first = made.get(name)
  if (first === undefined) {
    first = emptyFolder()
    git(first, 'init', '-q', '-b', 'main', '--template=')
    make(first)
    made.set(name, first)
  }
  const folder = emptyFolder()
  cpSync(first, folder, { recursive: true })
  return serviceIn(folder)
}

/** The named example, committed in a repository of its own. */
export const serviceOf = (example: string): Service =>
  copyOf(example, (folder) => {
    cpSync(`examples/${example}`, folder, { recursive: true })
    commitAll(folder, 'Say how the service is run', '2026-11-20')
  })
