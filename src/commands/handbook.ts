/** `opsready handbook`: the model as prose and tables, for people who never open YAML. */

import { isHandbook } from '#core/checks/page.ts'
import { usageError } from '#core/fault.ts'
import { readModel } from '#core/model/read.ts'
import { oneLine } from '#report/encode/terminal.ts'
import { HANDBOOK_FORMATS } from '#report/formats.ts'
import { findModel } from './find-model.ts'
import type { Host } from './host.ts'
import { NEWER } from './newer.ts'
import type { Command } from './outcome.ts'
import { deliver, type OutputOptions } from './output.ts'
import { handbookPath, viewOf } from './page.ts'
import { templatesIn } from './templates.ts'

export interface HandbookOptions extends OutputOptions {
  readonly model: string | undefined
  /** A folder with an organisation's own templates. */
  readonly templates?: string | undefined
}

/** Where it goes when nothing else is said; a page that somebody else wrote there is not replaced. */
const usualPlace = async (host: Host, model: string): Promise<string> => {
  const path = handbookPath(host, model)
  const there = await host.files.readOwn(path)
  const shown = host.files.relative(host.cwd, path)
  if (there !== undefined && !isHandbook(new TextDecoder().decode(there)))
    throw usageError(
      `${shown} already exists, and opsready did not write it.`,
      'Name another file, for example -f markdown:docs/handbook.md, or move that page away.',
    )
  return shown
}

export const handbookCommand: Command<HandbookOptions> = async (options, host) => {
  const found = await findModel(host, options.model)
  const reading = await readModel(found.bytes, found.shown)
  if (!reading.ok) return { kind: 'faults', faults: reading.faults }
  const view = viewOf(reading.read.model, host.version)
  const templates = await templatesIn(host, options.templates, 'handbook', view)
  const place = options.formats.length > 0 || found.path === '-' ? undefined : await usualPlace(host, found.path)
  const formats = place === undefined ? options.formats : [`markdown:${place}`]
  const stdout = await deliver(
    { ...options, formats },
    host,
    ['markdown', 'html'],
    (format, _, file) => templates.page(format, file) ?? HANDBOOK_FORMATS[format](view),
  )
  const said = [...(reading.newer ? [NEWER] : []), ...(place === undefined ? [] : [`Wrote ${oneLine(place)}.\n`])].join(
    '',
  )
  return { kind: 'clean', stdout, ...(said !== '' && { stderr: said }) }
}
