/** Every model that is to be checked, one after the other; one that cannot be judged does not hide the others. */

import { runChecks } from '#core/checks/run.ts'
import { type Fault, FaultError } from '#core/fault.ts'
import type { Finding, UnknownState } from '#core/finding.ts'
import { readModel } from '#core/model/read.ts'
import type { CheckedModel } from '#report/check/view.ts'
import { findModel, type FoundModel } from '#commands/find-model.ts'
import type { Host } from '#commands/host.ts'
import { type Asked, gather } from './gather.ts'
import type { Named } from './named.ts'
import { remembering } from './remember.ts'

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
  /** In the order of the report. */
  readonly named: readonly Named[]
  readonly fix: boolean
}

const checkOne = async (host: Host, found: FoundModel, wanted: Wanted): Promise<Checked> => {
  const reading = await readModel(found.bytes, found.shown, false, wanted.catalogue)
  if (!reading.ok) return { ...NOTHING, faults: reading.faults }
  const { read, newer } = reading
  const facts = await gather(host, { read, path: found.path === '-' ? undefined : found.path }, wanted)
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

const checkNamed = async (host: Host, named: Named, wanted: Wanted): Promise<Checked> => {
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

/** Checks every model that is wanted and joins what they came to, in the order in which they are named. */
export const checkModels = async (host: Host, wanted: Wanted): Promise<Checked> => {
  const here = { ...host, git: remembering(host.git) }
  const all: Checked[] = []
  for (const named of wanted.named) all.push(await checkNamed(here, named, wanted))
  return {
    models: all.flatMap(({ models }) => models),
    findings: all.flatMap(({ findings }) => findings),
    unknown: all.flatMap(({ unknown }) => unknown),
    faults: all.flatMap(({ faults }) => faults),
    newer: all.some(({ newer }) => newer),
  }
}
