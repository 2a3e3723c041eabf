/** The pages beside a model, `gap-analysis.md` and the handbook: written where they are not what the model gives. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { isForeign, isHandbook, unix } from '#core/checks/page.ts'
import { usageError } from '#core/fault.ts'
import { assess } from '#core/judgement/assess.ts'
import { readModel } from '#core/model/read.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { gapAnalysis } from '#report/gap-analysis/index.ts'
import type { GapsView } from '#report/view.ts'
import { HANDBOOK_NAME, PAGE_NAME } from './find-model.ts'
import type { Host } from './host.ts'
import { sameBytes } from './same-bytes.ts'

/** What both pages are made of. */
export const viewOf = (model: OperatingModel, version: string, questions: Catalogue = catalogue()): GapsView => ({
  assessment: assess(model, questions),
  model,
  catalogue: questions,
  version,
})

/** The page that a model gives. */
export const pageOf = (model: OperatingModel, version: string, questions: Catalogue = catalogue()): string =>
  gapAnalysis(viewOf(model, version, questions))

/** The handbook that a model gives. Loaded here: most repositories keep none. */
export const handbookOf = async (view: GapsView): Promise<string> =>
  (await import('#report/handbook/markdown.ts')).handbookMarkdown(view)

const beside = (host: Host, model: string, name: string): string => host.files.resolve(host.files.dirname(model), name)

/** Where the page of a model stands. */
export const pagePath = (host: Host, model: string): string => beside(host, model, PAGE_NAME)

/** Where the handbook of a model stands, if there is one. */
export const handbookPath = (host: Host, model: string): string => beside(host, model, HANDBOOK_NAME)

/** The handbook beside a model, if opsready wrote it: a page by somebody else is not ours to compare or to replace. */
export const keptHandbook = async (host: Host, model: string): Promise<string | undefined> => {
  if (host.files.look(host.files.dirname(model), HANDBOOK_NAME) !== 'file') return undefined
  const bytes = await host.files.readOwn(handbookPath(host, model))
  const text = bytes === undefined ? undefined : new TextDecoder().decode(bytes)
  return text !== undefined && isHandbook(text) ? text : undefined
}

/** A gap analysis that is somebody else's, as people see it. */
const foreignAt = async (host: Host, path: string): Promise<string | undefined> => {
  const there = await host.files.readOwn(path)
  const isTheirs = there !== undefined && isForeign(new TextDecoder().decode(there))
  return isTheirs ? host.files.relative(host.cwd, path) : undefined
}

/** The same beside a model. */
export const foreignPage = (host: Host, model: string): Promise<string | undefined> =>
  foreignAt(host, pagePath(host, model))

/** Before a gap analysis is written: it would take the place of a page that is somebody else's. Throws FaultError('usage'). */
export const refuseForeign = async (host: Host, path: string): Promise<void> => {
  const shown = await foreignAt(host, path)
  if (shown === undefined) return
  throw usageError(
    `${shown} already exists, and opsready did not write it.`,
    'Give it another name: opsready writes the gap analysis of a model under this one.',
  )
}

/** The same before a first model is written. */
export const refuseForeignPage = (host: Host, model: string): Promise<void> =>
  refuseForeign(host, pagePath(host, model))

const ROUNDS = 20

const completeModel = async (
  bytes: Uint8Array | undefined,
  questions: Catalogue,
): Promise<OperatingModel | undefined> => {
  if (bytes === undefined) return undefined
  const reading = await readModel(bytes, '', false, questions)
  return reading.ok && !reading.newer ? reading.read.model : undefined
}

/** Writes what is not current yet, and adds the paths of that to `written`. A page by somebody else stays; a handbook is kept, and never begun. */
const writeOf = async (host: Host, modelPath: string, view: GapsView, written: Set<string>): Promise<void> => {
  const put = async (path: string, there: string | undefined, text: string): Promise<void> => {
    if (there !== undefined && unix(there) === text) return
    await host.files.write(path, new TextEncoder().encode(text))
    written.add(path)
  }
  const page = pagePath(host, modelPath)
  const bytes = await host.files.readOwn(page)
  const there = bytes && new TextDecoder().decode(bytes)
  if (there === undefined || !isForeign(there)) await put(page, there, gapAnalysis(view))
  const kept = await keptHandbook(host, modelPath)
  if (kept !== undefined) await put(handbookPath(host, modelPath), kept, await handbookOf(view))
}

/**
 * Writes the pages of the model on disk; the names of those that were not current, as people see them; none where the
 * model is not complete yet. What somebody else wrote there is left, as `check` says. Somebody else may write the model meanwhile, so it is read again until both agree.
 */
export const writePages = async (
  host: Host,
  modelPath: string,
  questions: Catalogue = catalogue(),
): Promise<readonly string[]> => {
  const written = new Set<string>()
  let bytes = await host.files.read(modelPath)
  for (let round = 0; round < ROUNDS; round += 1) {
    const model = await completeModel(bytes, questions)
    if (model === undefined) break
    await writeOf(host, modelPath, viewOf(model, host.version, questions), written)
    const now = await host.files.read(modelPath)
    if (now !== undefined && bytes !== undefined && sameBytes(now, bytes)) break
    bytes = now
  }
  return [...written].map((path) => host.files.relative(host.cwd, path))
}
