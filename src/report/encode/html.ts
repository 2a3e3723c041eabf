/** Text for HTML: it stays text. Markup comes from our own templates only, everything else is escaped on its way in. */

import { terminal } from './terminal.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Escapes text for content and for quoted attribute values; controls are shown, as in a terminal. */
export const htmlText = (text: string): string =>
  terminal(text.replaceAll('\r\n', '\n')).replaceAll(/[&<>"']/g, (char) => ENTITIES[char]!)

/** No file can hold this key, so no model can pass its text off as markup. */
const MARKUP: unique symbol = Symbol('markup')

/** Markup that was built by `html`. */
export interface Html {
  readonly [MARKUP]: string
}

/** What may stand in a template: text and numbers are escaped, markup stays, a list is written line by line, `undefined` is nothing. */
export type Part = Html | string | number | undefined | readonly Part[]

const written = (part: Part): string => {
  if (part === undefined) return ''
  if (typeof part === 'string') return htmlText(part)
  if (typeof part === 'number') return String(part)
  return MARKUP in part ? part[MARKUP] : part.map(written).join('\n')
}

/** Builds markup. A part stands in content or inside a quoted attribute, nowhere else: not in a tag, a script or a style. Lines are not indented. */
export const html = (texts: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  [MARKUP]: texts.map((text, index) => text.replaceAll(/\n\s+/g, '\n') + written(parts[index])).join(''),
})

/** A style sheet of our own: it takes no parts, so nothing from outside can stand in it. */
export const css = ([text]: TemplateStringsArray): Html => ({ [MARKUP]: text!.replaceAll(/\n\s+/g, '\n').trim() })

/** The markup as text, for the file that it ends up in. */
export const htmlOf = (markup: Html): string => markup[MARKUP]

/** Parts in one line, with something between them. */
export const joined = (parts: readonly Part[], between: Part): Html => ({
  [MARKUP]: parts.map(written).join(written(between)),
})
