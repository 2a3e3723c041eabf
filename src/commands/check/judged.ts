/** One model: found, read, and judged with all that stands around it. */

import { runChecks } from '#core/checks/run.ts'
import { FaultError } from '#core/fault.ts'
import { readModel } from '#core/model/read.ts'
import { findModel, type FoundModel } from '#commands/find-model.ts'
import type { Host } from '#commands/host.ts'
import { gather } from './gather.ts'
import { type Memory, memoryOf, NO_MEMORY } from './memory.ts'
import type { Checked, Work } from './models.ts'
import type { Named } from './named.ts'

const NOTHING: Checked = { models: [], findings: [], unknown: [], faults: [] }

/** What is remembered of the repository around a model. Of thousands of models that would be more than is worth keeping. */
const memoryAround = async (host: Host, path: string | undefined, { remember }: Work): Promise<Memory> => {
  const place = path === undefined || !remember ? undefined : host.git.place(host.files.dirname(path))
  return place === undefined || path === undefined ? NO_MEMORY : memoryOf(host, place.root, path)
}

const checkOne = async (host: Host, found: FoundModel, work: Work): Promise<Checked> => {
  const reading = await readModel(found.bytes, found.shown, false, work.catalogue)
  if (!reading.ok) return { ...NOTHING, faults: reading.faults }
  const { read } = reading
  const path = found.path === '-' ? undefined : found.path
  const memory = await memoryAround(host, path, work)
  const facts = await gather(host, { read, path }, work, memory)
  await memory.close()
  const { service } = read.model
  const { verdict, reasons, remarks } = facts.assessment
  const { findings, unknown } = runChecks(facts, found.shown)
  return {
    models: [{ file: found.shown, service: service.name, phase: service.phase, verdict, reasons, remarks }],
    findings,
    unknown,
    faults: [],
  }
}

/** The result of one model. Why it cannot be judged is part of it, and hides no other. */
export const judged = async (host: Host, { path }: Named, work: Work): Promise<Checked> => {
  try {
    const found = await findModel(host, path)
    if (!work.fix) return await checkOne(host, found, work)
    const { fixModel } = await import('./fix.ts')
    return await checkOne(host, await fixModel(host, found, work.catalogue), work)
  } catch (error) {
    if (error instanceof FaultError) return { ...NOTHING, faults: error.faults }
    throw error
  }
}
