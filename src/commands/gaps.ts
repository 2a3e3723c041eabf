/** `opsready gaps`: the gap analysis in any format. Exits 0 or 2: a gap is known, and no reason to fail. */

import { catalogue } from '#core/catalogue/index.ts'
import { assess } from '#core/judgement/assess.ts'
import { readModel } from '#core/model/read.ts'
import { GAPS_FORMATS } from '#report/formats.ts'
import type { GapsView } from '#report/view.ts'
import { findModel } from './find-model.ts'
import { NEWER } from './newer.ts'
import type { Command } from './outcome.ts'
import { deliver, type OutputOptions } from './output.ts'
import { templatesIn } from './templates.ts'

export interface GapsOptions extends OutputOptions {
  readonly model: string | undefined
  /** A folder with an organisation's own templates. */
  readonly templates?: string | undefined
}

export const gapsCommand: Command<GapsOptions> = async (options, host) => {
  const found = await findModel(host, options.model)
  const reading = await readModel(found.bytes, found.shown)
  if (!reading.ok) return { kind: 'faults', faults: reading.faults }
  const all = catalogue()
  const { model } = reading.read
  const view: GapsView = { assessment: assess(model, all), model, catalogue: all, version: host.version }
  const templates = await templatesIn(host, options.templates, 'gaps', view)
  const stdout = await deliver(
    options,
    host,
    ['text', 'markdown', 'json', 'csv', 'html'],
    (format, style, file) => templates.page(format, file) ?? GAPS_FORMATS[format](view, style),
  )
  return { kind: 'clean', stdout, ...(reading.newer && { stderr: NEWER }) }
}
