/** `--templates DIR`: an organisation's own page in place of ours, never in place of gap-analysis.md. */

import { type Fault, FaultError, usageError } from '#core/fault.ts'
import { decode } from '#core/source.ts'
import { LIMITS } from '#core/structure.ts'
import type { TemplateFormat } from '#report/template/index.ts'
import type { GapsView } from '#report/view.ts'
import { PAGE_NAME } from './find-model.ts'
import type { Host } from './host.ts'
import { isPage } from './overwriting.ts'

const FORMATS = ['html', 'markdown'] as const satisfies readonly TemplateFormat[]

export interface Templates {
  /** The page that a template gives; `undefined` where there is none for this format. */
  readonly page: (format: string, file: string | undefined) => string | undefined
}

const NONE: Templates = { page: () => undefined }

/** Reads every template of a command; a wrong one throws every fault of it. `command` is `gaps` or `handbook`. */
export const templatesIn = async (
  host: Host,
  folder: string | undefined,
  command: 'gaps' | 'handbook',
  view: GapsView,
): Promise<Templates> => {
  if (folder === undefined) return NONE
  const { readTemplate } = await import('#report/template/index.ts')
  const pages = new Map<string, string>()
  const faults: Fault[] = []
  const names = FORMATS.map((format) => ({ format, name: `${command}.${format}.mustache` }))
  for (const { format, name } of names) {
    const path = host.files.resolve(host.cwd, folder, name)
    const shown = host.files.relative(host.cwd, path)
    const bytes = await host.files.read(path)
    if (bytes === undefined) continue
    const text = bytes.length > LIMITS.bytes ? undefined : decode(bytes)
    if (text === undefined)
      throw usageError(
        `${shown} is not a template: it is larger than 1 MiB or not UTF-8 text.`,
        'Save it as UTF-8, or name another folder.',
      )
    const template = readTemplate(text, shown, format)
    if (template.ok) pages.set(format, template.fill(view))
    else faults.push(...template.faults)
  }
  if (faults.length > 0) throw new FaultError(faults)
  if (pages.size === 0)
    throw usageError(
      `There is no template for this command in ${folder}.`,
      `It is called ${names.map(({ name }) => name).join(' or ')}.`,
    )
  return {
    page: (format, file) => {
      const page = pages.get(format)
      if (page !== undefined && file !== undefined && isPage(host, file))
        throw usageError(
          `${PAGE_NAME} is never made from a template: it has to say the same everywhere.`,
          'Give the page of your template another name.',
        )
      return page
    },
  }
}
