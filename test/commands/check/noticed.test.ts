/** `--cache` on a real disk: whatever changes around a model is noticed, as if nothing had been kept. */

import {
  appendFileSync,
  cpSync,
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Host } from '#commands/host.ts'
import { opsreadyIn } from '../../support/real.ts'
import { emptyFolder } from '../../support/repository.ts'

const isRoot = process.getuid?.() === 0
const MODEL = 'operating-model.yaml'
const PAGE = 'gap-analysis.md'
const HANDBOOK = 'docs/operating-model.md'
const EXAMPLE = 'examples/parking-permits'

/** Writes the same number of bytes, and sets the time back to what it was. */
const quietly = (path: string, from: string, to: string): void => {
  const { atime, mtime } = statSync(path)
  const text = readFileSync(path, 'utf8')
  expect([text.includes(from), to.length]).toEqual([true, from.length])
  writeFileSync(path, text.replace(from, to))
  utimesSync(path, atime, mtime)
  expect(statSync(path).mtimeMs).toBe(mtime.getTime())
}

/** The same with another file, of the same time, that takes its place. */
const byRename = (path: string, from: string, to: string): void => {
  const { atime, mtime } = statSync(path)
  writeFileSync(`${path}.new`, readFileSync(path, 'utf8').replace(from, to))
  utimesSync(`${path}.new`, atime, mtime)
  renameSync(`${path}.new`, path)
}

/** Moves a folder to where something else is around it, and puts a link in its place. */
const toLink = (folder: string, there: string): void => {
  renameSync(folder, there)
  symlinkSync(there, folder)
}

interface Change {
  /** What happens in the folder of the services to the one that is named. */
  readonly happens: (service: string, all: string) => void
  /** What was there before. */
  readonly before?: (service: string) => void
  readonly skip?: boolean
}

const CHANGES: Readonly<Record<string, Change>> = {
  'the model, at the same length and time': {
    happens: (service) => quietly(join(service, MODEL), 'phase: live', 'phase: beta'),
  },
  'the model, by another file of the same length and time': {
    happens: (service) => byRename(join(service, MODEL), 'phase: live', 'phase: beta'),
  },
  'the model is gone': { happens: (service) => rmSync(join(service, MODEL)) },
  'the model is a folder': {
    happens: (service) => {
      rmSync(join(service, MODEL))
      mkdirSync(join(service, MODEL))
    },
  },
  'the page, at the same length and time': {
    happens: (service) => quietly(join(service, PAGE), 'Parking', 'Barking'),
  },
  'the page is gone': { happens: (service) => rmSync(join(service, PAGE)) },
  'the handbook is there': {
    before: (service) => rmSync(join(service, HANDBOOK)),
    happens: (service) => {
      cpSync(join(EXAMPLE, HANDBOOK), join(service, HANDBOOK))
      appendFileSync(join(service, HANDBOOK), 'And more.\n')
    },
  },
  'the handbook, at the same length and time': {
    happens: (service) => quietly(join(service, HANDBOOK), 'Parking', 'Barking'),
  },
  'evidence is gone': { happens: (service) => rmSync(join(service, 'docs'), { recursive: true }) },
  'the folder of the evidence is a link': {
    happens: (service, all) => toLink(join(service, 'docs'), join(all, 'other-docs')),
  },
  'a repository begins here': { happens: (service) => mkdirSync(join(service, '.git')) },
  'the folder is a link into a repository': {
    happens: (service, all) => {
      mkdirSync(join(all, 'other', '.git'), { recursive: true })
      toLink(service, join(all, 'other', 'service'))
    },
  },
  'the folder above is another one': {
    happens: (service, all) => {
      renameSync(join(service, '..'), join(all, 'was'))
      cpSync(EXAMPLE, service, { recursive: true })
      byRename(join(service, MODEL), 'phase: live', 'phase: beta')
    },
  },
  'the model may not be read any more': {
    happens: (service) => chmodSync(join(service, MODEL), 0),
    skip: isRoot,
  },
  'the folder may not be entered any more': { happens: (service) => chmodSync(service, 0), skip: isRoot },
}

const all = emptyFolder()
const names = Object.keys(CHANGES)
const serviceOf = (name: string): string => join(all, `above-${names.indexOf(name)}`, 'service')

/** What the check of one service says; `marks` counts what was told without reading. */
const checked = async (name: string, ...args: readonly string[]) => {
  let [reads, marks] = [0, 0]
  const ran = await opsreadyIn({
    cwd: all,
    args: ['check', join(serviceOf(name), MODEL), '--json', '--today', '2026-11-24', ...args],
    through: (host: Host) => {
      const files = host.files.inOneRun()
      const heard: Host['files'] = {
        ...files,
        inOneRun: () => heard,
        readOwn(path) {
          reads += 1
          return files.readOwn(path)
        },
        mark(path) {
          marks += 1
          return files.mark(path)
        },
      }
      return { ...host, files: heard }
    },
  })
  return { ran, reads, marks }
}

beforeAll(async () => {
  for (const name of names) {
    cpSync(EXAMPLE, serviceOf(name), { recursive: true })
    // A time that can be set again to the last digit.
    for (const file of [MODEL, PAGE, HANDBOOK]) utimesSync(join(serviceOf(name), file), 1_790_000_000, 1_790_000_000)
    CHANGES[name]!.before?.(serviceOf(name))
  }
  // What was written a moment ago has no mark yet.
  await setTimeout(2100)
  for (const name of names) await checked(name, '--cache')
})

describe('what was checked before', () => {
  it.each(names.filter((name) => CHANGES[name]!.skip !== true))(
    'is checked again where this changed: %s',
    async (name) => {
      const before = await checked(name, '--cache')
      expect([before.reads, before.marks > 0]).toEqual([0, true])
      CHANGES[name]!.happens(serviceOf(name), all)
      const { ran } = await checked(name)
      expect(ran).not.toEqual(before.ran)
      expect((await checked(name, '--cache')).ran).toEqual(ran)
      expect((await checked(name, '--cache')).ran).toEqual(ran)
    },
  )
})
