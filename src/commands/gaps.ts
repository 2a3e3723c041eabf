/** `opsready gaps`: the gap analysis in any format. Exits 0 or 2: a gap is known, and no reason to fail. */

import { catalogue } from '#core/catalogue/index.ts'
import { usageError } from '#core/fault.ts'
import { assess } from '#core/judgement/assess.ts'
import { readModel } from '#core/model/read.ts'
import { GAPS_FORMATS } from '#report/formats.ts'
import type { TrendView } from '#report/trend/view.ts'
import type { GapsView } from '#report/view.ts'
import { findModel, type FoundModel } from './find-model.ts'
import type { Host } from './host.ts'
import { NEWER } from './newer.ts'
import type { Command } from './outcome.ts'
import { deliver, type OutputOptions, targets } from './output.ts'
import { isPage } from './overwriting.ts'
import { refuseForeign } from './page.ts'
import { templatesIn } from './templates.ts'
import { trendOf } from './trend.ts'

export interface GapsOptions extends OutputOptions {
  readonly model: string | undefined
  /** A folder with an organisation's own templates. */
  readonly templates?: string | undefined
  /** The HTML page tells how the model moved over its git history. */
  readonly trend?: boolean
  /** The same, at these names only. */
  readonly at?: readonly string[]
}

const FORMATS = ['text', 'markdown', 'json', 'csv', 'html'] as const

/** Only where it is asked for: a page that is committed would be another one after each commit. */
const movedIn = async (
  { formats, templates, trend = false, at = [] }: GapsOptions,
  host: Host,
  found: FoundModel,
): Promise<TrendView | undefined> => {
  if (!trend && at.length === 0) return undefined
  if (formats.every((format) => format.split(':')[0] !== 'html'))
    throw usageError(
      'How the model moved is shown only in the HTML page, and no HTML was asked for.',
      'Add -f html:report.html, or run `opsready trend`.',
    )
  if (templates !== undefined)
    throw usageError(
      'How the model moved is shown only in our own HTML page, and --templates puts yours in its place.',
      'Leave one of them out, or run `opsready trend -f html:trend.html` beside it.',
    )
  return trendOf(host, found, at)
}

/** Outputs that are the page beside a model. */
const pagesIn = (options: GapsOptions, host: Host): readonly string[] =>
  targets(options, FORMATS).flatMap(({ file }) => (file !== undefined && isPage(host, file) ? [file] : []))

export const gapsCommand: Command<GapsOptions> = async (options, host) => {
  const found = await findModel(host, options.model)
  const reading = await readModel(found.bytes, found.shown)
  if (!reading.ok) return { kind: 'faults', faults: reading.faults }
  const all = catalogue()
  const { model } = reading.read
  for (const file of pagesIn(options, host)) await refuseForeign(host, host.files.resolve(host.cwd, file))
  const moved = await movedIn(options, host, found)
  const view: GapsView = { assessment: assess(model, all), model, catalogue: all, version: host.version, moved }
  const templates = await templatesIn(host, options.templates, 'gaps', view)
  const stdout = await deliver(
    options,
    host,
    FORMATS,
    (format, style, file) => templates.page(format, file) ?? GAPS_FORMATS[format](view, style),
    { page: 'markdown' },
  )
  return { kind: 'clean', stdout, ...(reading.newer && { stderr: NEWER }) }
}
