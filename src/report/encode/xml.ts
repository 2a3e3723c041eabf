/** XML 1.0: what cannot stand in it is dropped, what would act is written as a number. */

/** Not a character of XML 1.0: most controls, halves of characters, two non-characters. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
/** In an attribute, line ends and tabs would become spaces; the others act on a terminal or in the log of a build. */
const AS_NUMBER = /[\t\n\r\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]|#(?=#(?:vso)?\[)/gi

const number = (char: string): string => `&#${char.codePointAt(0)!};`

const encoded = (text: string): string =>
  text
    .replaceAll(ILLEGAL, '')
    // In two steps, because the numbers are written with signs that the first step replaces.
    .replaceAll(/[&<>"']/g, (char) => ENTITIES[char]!)
    .replaceAll(AS_NUMBER, number)

/** Markup that is finished; only this file makes it. */
export type Xml = string & { readonly xml: unique symbol }

/** Text between tags. */
export const xmlText = (text: string): Xml => encoded(text) as Xml

/** An element with its attributes in the order given; `undefined` leaves one out. */
export const element = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly Xml[] = [],
): Xml => {
  const said = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${encoded(String(value))}"`)
    .join('')
  const inside = children.join('')
  return (inside === '' ? `<${name}${said}/>` : `<${name}${said}>${inside}</${name}>`) as Xml
}

/** A whole document, indented by element for people who open it. */
export const xmlDocument = (root: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${root.replaceAll(/></g, '>\n<')}\n`
