/** A strict reader of the XML that we write: elements, attributes, text, the five entities and numbers; anything else throws. */

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const TOKEN = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)/gy

const decoded = (text: string): string =>
  text.replaceAll(/&(?:(\w+)|#(\d+));|&/g, (whole, name?: string, number?: string) => {
    const char = number === undefined ? NAMED[name ?? ''] : String.fromCodePoint(Number(number))
    if (char === undefined) throw new Error(`not an entity: ${whole}`)
    return char
  })

const attributesOf = (text: string): Readonly<Record<string, string>> => {
  const all = [...text.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, name, value]) => [name!, decoded(value!)] as const)
  if (new Set(all.map(([name]) => name)).size !== all.length) throw new Error(`an attribute twice:${text}`)
  return Object.fromEntries(all)
}

type Open = { name: string; attributes: Readonly<Record<string, string>>; children: XmlElement[]; text: string }

export const readXml = (document: string): XmlElement => {
  const illegal = ILLEGAL.exec(document)
  if (illegal !== null) throw new Error(`an illegal character at ${illegal.index}`)
  const start = '<?xml version="1.0" encoding="UTF-8"?>\n'
  if (!document.startsWith(start)) throw new Error('no declaration')
  const top: Open = { name: '', attributes: {}, children: [], text: '' }
  const open = [top]
  TOKEN.lastIndex = start.length
  while (TOKEN.lastIndex < document.length) {
    const at = TOKEN.lastIndex
    const token = TOKEN.exec(document)
    if (token === null) throw new Error(`no XML from here: ${document.slice(at, at + 40)}`)
    const [, closes, name, attributes, empty, text] = token
    const here = open.at(-1)!
    if (text !== undefined) {
      here.text += decoded(text)
      continue
    }
    if (closes === '/') {
      if (here.name !== name) throw new Error(`</${name}> closes <${here.name}>`)
      open.pop()
      continue
    }
    const element: Open = { name: name!, attributes: attributesOf(attributes!), children: [], text: '' }
    here.children.push(element)
    if (empty === '') open.push(element)
  }
  if (open.length !== 1 || top.children.length !== 1) throw new Error('not one root that is closed')
  return top.children[0]!
}
