/** `gap-analysis.md` beside the model: written where it is not what the model gives. */

import { catalogue } from '#core/catalogue/index.ts'
import type { Catalogue } from '#core/catalogue/load.ts'
import { assess } from '#core/judgement/assess.ts'
import { readModel } from '#core/model/read.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { gapAnalysis } from '#report/gap-analysis/index.ts'
import { PAGE_NAME } from './find-model.ts'
import type { Host } from './host.ts'

/** The page that a model gives. */
export const pageOf = (model: OperatingModel, version: string, questions: Catalogue = catalogue()): string =>
  gapAnalysis({ assessment: assess(model, questions), model, catalogue: questions, version })

/** Where the page of a model stands. */
export const pagePath = (host: Host, model: string): string => host.files.resolve(host.files.dirname(model), PAGE_NAME)

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index])

/** Git may check text out with other line ends, and editors add marks; the page is the same page. */
const unix = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')

const ROUNDS = 20

const completeModel = async (
  bytes: Uint8Array | undefined,
  questions: Catalogue,
): Promise<OperatingModel | undefined> => {
  if (bytes === undefined) return undefined
  const reading = await readModel(bytes, '', false, questions)
  return reading.ok && !reading.newer ? reading.read.model : undefined
}

/**
 * Writes the page of the model on disk; the name as people see it, or `undefined` where it was current or the model is
 * not complete yet. Somebody else may write the model meanwhile, so it is read again until both agree.
 */
export const writePage = async (
  host: Host,
  modelPath: string,
  questions: Catalogue = catalogue(),
): Promise<string | undefined> => {
  const path = pagePath(host, modelPath)
  let written = false
  let bytes = await host.files.read(modelPath)
  for (let round = 0; round < ROUNDS; round += 1) {
    const model = await completeModel(bytes, questions)
    if (model === undefined) break
    const text = pageOf(model, host.version, questions)
    const there = await host.files.read(path)
    if (there === undefined || unix(there) !== text) {
      await host.files.write(path, new TextEncoder().encode(text))
      written = true
    }
    const now = await host.files.read(modelPath)
    if (now !== undefined && bytes !== undefined && same(now, bytes)) break
    bytes = now
  }
  return written ? host.files.relative(host.cwd, path) : undefined
}
