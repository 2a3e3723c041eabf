/** An organisation's own report: a template that is checked whole before anything is written. */

import { type Fault, fault } from '#core/fault.ts'
import { htmlText } from '#report/encode/html.ts'
import { md } from '#report/encode/markdown.ts'
import type { GapsView } from '#report/view.ts'
import { checkTemplate } from './check.ts'
import { parseTemplate, type Problem } from './parse.ts'
import { renderTemplate } from './render.ts'
import { templateValue } from './value.ts'

const ENCODERS = { html: htmlText, markdown: md } as const

export type TemplateFormat = keyof typeof ENCODERS

export type Template =
  | { readonly ok: true; readonly fill: (view: GapsView) => string }
  | { readonly ok: false; readonly faults: readonly Fault[] }

const asFault =
  (file: string) =>
  ({ at: { line, column }, says, fix }: Problem): Fault =>
    fault('template', { says, fix }, { file, line, column, endLine: line, endColumn: column })

/** Reads a template; `file` is its name as people see it. */
export const readTemplate = (text: string, file: string, format: TemplateFormat): Template => {
  const { nodes, problems } = parseTemplate(text)
  const all = problems.length > 0 ? problems : checkTemplate(nodes, format === 'html')
  if (all.length > 0) return { ok: false, faults: all.map(asFault(file)) }
  return { ok: true, fill: (view) => renderTemplate(nodes, templateValue(view), ENCODERS[format]) }
}
