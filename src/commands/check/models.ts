/** Every model that is to be checked; one that cannot be judged does not hide the others. */

import { catalogue } from '#core/catalogue/index.ts'
import { runChecks } from '#core/checks/run.ts'
import { type Fault, FaultError } from '#core/fault.ts'
import type { Finding, UnknownState } from '#core/finding.ts'
import { readModel } from '#core/model/read.ts'
import type { CheckedModel } from '#report/check/view.ts'
import { findModel, type FoundModel } from '#commands/find-model.ts'
import type { Host } from '#commands/host.ts'
import { type Asked, gather } from './gather.ts'
import { type Memory, memoryOf, NO_MEMORY } from './memory.ts'
import type { Named } from './named.ts'
import { crewFor, inThreads, type Setup } from './portfolio.ts'
import { remembering } from './remember.ts'
import { unlessUnchanged } from './unchanged.ts'

export interface Checked {
  readonly models: readonly CheckedModel[]
  readonly findings: readonly Finding[]
  readonly unknown: readonly UnknownState[]
  readonly faults: readonly Fault[]
  /** A model has a newer format than this version knows. */
  readonly newer: boolean
}

const NOTHING: Checked = { models: [], findings: [], unknown: [], faults: [], newer: false }

export interface Wanted extends Asked {
  /** Models of which nothing has changed are not checked again. */
  readonly cache: boolean
  /** In the order of the report. */
  readonly named: readonly Named[]
  readonly fix: boolean
}

/** What is done with each of them. */
interface Work extends Omit<Wanted, 'named'> {
  /** What was read of the repository is kept for the next time. */
  readonly remember: boolean
}

/** What is remembered of the repository around a model. Of thousands of models that would be more than is worth keeping. */
const memoryAround = async (host: Host, path: string | undefined, { remember }: Work): Promise<Memory> => {
  const place = path === undefined || !remember ? undefined : await host.git.place(host.files.dirname(path))
  return place === undefined || path === undefined ? NO_MEMORY : memoryOf(host, place.root, path)
}

const checkOne = async (host: Host, found: FoundModel, wanted: Work): Promise<Checked> => {
  const reading = await readModel(found.bytes, found.shown, false, wanted.catalogue)
  if (!reading.ok) return { ...NOTHING, faults: reading.faults }
  const { read, newer } = reading
  const path = found.path === '-' ? undefined : found.path
  const memory = await memoryAround(host, path, wanted)
  const facts = await gather(host, { read, path }, wanted, memory)
  await memory.close()
  const { service } = read.model
  const { verdict, reasons, remarks } = facts.assessment
  return {
    ...NOTHING,
    models: [{ file: found.shown, service: service.name, phase: service.phase, verdict, reasons, remarks }],
    ...runChecks(facts, found.shown),
    newer,
  }
}

/** Why a model could not be read, at the line that names it; what is wrong inside of a model has its place there. */
const placed = (faults: readonly Fault[], { at }: Named): readonly Fault[] =>
  at === undefined ? faults : faults.map((each) => ({ location: at, ...each }))

const checkNamed = async (host: Host, named: Named, wanted: Work): Promise<Checked> => {
  try {
    const found = await findModel(host, named.path)
    if (!wanted.fix) return await checkOne(host, found, wanted)
    const { fixModel } = await import('./fix.ts')
    return await checkOne(host, await fixModel(host, found, wanted.catalogue), wanted)
  } catch (error) {
    if (error instanceof FaultError) return { ...NOTHING, faults: placed(error.faults, named) }
    throw error
  }
}

/** The same, or what it came to the last time. What is written on the way is never left out. */
const checkChanged = async (host: Host, named: Named, wanted: Work): Promise<Checked> => {
  if (!wanted.cache || wanted.fix || named.path === '-') return checkNamed(host, named, wanted)
  const { required = '', since = '' } = wanted
  const entry = {
    name: JSON.stringify([host.cwd, named.path ?? '']),
    under: JSON.stringify([host.clock.today(), required, since, named.at ?? '']),
  }
  return unlessUnchanged(host, await host.kept(), entry, (listening) => checkNamed(listening, named, wanted))
}

/** As few values as possible stay of each model: there may be thousands. */
const joined = (all: readonly Checked[]): Checked => ({
  models: all.flatMap(({ models }) => models),
  findings: all.flatMap(({ findings }) => findings),
  unknown: all.flatMap(({ unknown }) => unknown),
  faults: all.flatMap(({ faults }) => faults),
  newer: all.some(({ newer }) => newer),
})

/** Checks models one after the other; git is asked once for all. */
const checker = (host: Host, wanted: Work): ((named: readonly Named[]) => Promise<Checked>) => {
  const here = { ...host, git: remembering(host.git) }
  return async (named) => {
    const all: Checked[] = []
    for (const each of named) all.push(await checkChanged(here, each, wanted))
    return joined(all)
  }
}

/** What a thread does with each piece that it is given. */
export const checkPiece = (host: Host, setup: unknown): ((piece: unknown) => Promise<Checked>) => {
  const check = checker(host, { ...(setup as Setup), fix: false, remember: false, catalogue: catalogue() })
  return (piece) => check(piece as readonly Named[])
}

/** Checks every model that is wanted and joins what they came to, in the order in which they are named. */
export const checkModels = async (host: Host, wanted: Wanted): Promise<Checked> => {
  const crew = await crewFor(host, wanted)
  if (crew === undefined) return checker(host, { ...wanted, remember: true })(wanted.named)
  const all: Checked[] = []
  for await (const some of inThreads(crew, wanted)) all.push(some)
  return joined(all)
}
