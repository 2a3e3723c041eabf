/** `gap-analysis.md` beside the model: written where it is not what the model gives. */

import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import type { OperatingModel } from '#core/model/types.ts'
import { gapAnalysis } from '#report/gap-analysis/index.ts'
import { PAGE_NAME } from './find-model.ts'
import type { Host } from './host.ts'

/** The page that a model gives. */
export const pageOf = (model: OperatingModel, version: string): string =>
  gapAnalysis({ assessment: assess(model, catalogue()), model, catalogue: catalogue(), version })

/** Where the page of a model stands. */
export const pagePath = (host: Host, model: string): string => host.files.resolve(host.files.dirname(model), PAGE_NAME)

/** Git may check text out with other line ends, and editors add marks; the page is the same page. */
export const unix = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')

/** Writes the page; the name as people see it, or `undefined` where it was current. */
export const writePage = async (host: Host, model: OperatingModel, modelPath: string): Promise<string | undefined> => {
  const path = pagePath(host, modelPath)
  const text = pageOf(model, host.version)
  const there = await host.files.read(path)
  if (there !== undefined && unix(there) === text) return undefined
  await host.files.write(path, new TextEncoder().encode(text))
  return host.files.relative(host.cwd, path)
}
