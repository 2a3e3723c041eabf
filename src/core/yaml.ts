/**
 * The one door to `yaml`. Our own model is read strictly: one plain document of maps, lists and scalars, within limits,
 * with nothing in it that another reader would read differently. Files of other tools are read as they are, or not at all.
 */

import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node as YamlNode,
  parseAllDocuments,
  parseDocument,
  type YAMLMap,
} from 'yaml'
import type { Position } from '#core/model/types.ts'
import { type ForeignDocument, type KeyPath, readForeign } from '#core/plain-yaml/foreign.ts'
import { onceFor } from '#core/once-for.ts'
import { readAs, type Reading, refused, textOf } from '#core/reading.ts'
import { forbidden, positions, type Refusal, type Span } from '#core/source.ts'
import { LIMITS, structure } from '#core/structure.ts'
import { isOpenQuote, openedAt, syntaxWords } from '#core/syntax.ts'
import type { Node, Pair } from '#core/tree.ts'

const OPENING = new Set(['[', '{'])
const CLOSING = new Set([']', '}'])

/** Deepest nesting, from the lexer alone: the parser itself can be killed by depth. */
const tooDeep = (source: string): number | undefined => {
  let flow = 0
  let offset = 0
  let lineStart = true
  let indent = 0
  const columns: number[] = []
  for (const token of new Lexer().lex(source)) {
    if (OPENING.has(token)) flow += 1
    else if (CLOSING.has(token)) flow = Math.max(0, flow - 1)
    else if (lineStart && flow === 0 && /^[ ]*$/.test(token)) indent = token.length
    // Each "- " or "? " or key on a line may open a level; its column tells which ones are still open.
    if (flow === 0 && (token === '-' || token === '?' || token === ':')) {
      while (columns.length > 0 && columns.at(-1)! > indent) columns.pop()
      if (columns.at(-1) !== indent) columns.push(indent)
      indent += 1
    }
    if (flow + columns.length > LIMITS.depth) return offset
    lineStart = token.endsWith('\n')
    if (lineStart) indent = 0
    offset += token.startsWith('\u0002') || token.startsWith('\u0018') || token.startsWith('\u001F') ? 0 : token.length
  }
  return undefined
}

const span = (node: YamlNode): Span => {
  const [from, to] = node.range ?? [0, 0]
  return { from, to }
}

const START_OF_TEXT = { from: 0, to: 0 } as const

const QUOTES: Readonly<Record<string, 'plain' | 'single' | 'double' | 'block'>> = {
  PLAIN: 'plain',
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_FOLDED: 'block',
  BLOCK_LITERAL: 'block',
}

const CORE_TAG = 'tag:yaml.org,2002:'

/** A tag as its author wrote it: the parser gives `!!str` back in full. */
const shortTag = (tag: string): string => (tag.startsWith(CORE_TAG) ? `!!${tag.slice(CORE_TAG.length)}` : tag)

const written = (node: YamlNode): Pick<Node, 'anchor' | 'tag'> => ({
  ...('anchor' in node && node.anchor !== undefined && { anchor: node.anchor }),
  ...(node.tag !== undefined && { tag: shortTag(node.tag) }),
})

/** The parser's tree as ours. `source` tells where the content of a block ends. */
const toTree = (node: unknown, source: string, fallback: Span): Node => {
  if (!isNode(node)) return { kind: 'empty', ...fallback }
  const [from, end] = node.range ?? [fallback.from, fallback.to]
  const common = { from, to: end, ...written(node) }
  if (isAlias(node)) return { kind: 'alias', ...common }
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }): Pair => {
      const keySpan = isNode(key) ? span(key) : { from, to: from }
      return {
        key: isScalar(key) ? String(key.value) : '',
        keySpan,
        value: toTree(value, source, { from: keySpan.to, to: keySpan.to }),
      }
    })
    const last = pairs.at(-1)
    const flow = node.flow === true
    return {
      kind: 'map',
      ...common,
      flow,
      pairs,
      ...(!flow && last && { to: Math.max(last.keySpan.to, last.value.to) }),
    }
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => toTree(item, source, { from, to: from }))
    const flow = node.flow === true
    return { kind: 'seq', ...common, flow, items, ...(!flow && items.length > 0 && { to: items.at(-1)!.to }) }
  }
  const style = QUOTES[node.type ?? 'PLAIN'] ?? 'plain'
  if (from === end && style === 'plain') return { kind: 'empty', ...common }
  const content = style === 'block' ? from + source.slice(from, end).trimEnd().length : end
  return { kind: 'scalar', ...common, to: content, style }
}

/** One complaint for each place: what follows from it says nothing new. */
const syntax = (document: Document.Parsed, tree: Node, position: (span: Span) => Position): readonly Refusal[] => {
  const all = [...document.errors, ...document.warnings]
  return all
    .filter(({ pos }, index) => all.findIndex((other) => other.pos[0] === pos[0]) === index)
    .map(({ code, message, pos }) => {
      const at = { from: pos[0], to: pos[1] }
      return { ...syntaxWords(code, message), at: position(isOpenQuote(message) ? (openedAt(tree, at) ?? at) : at) }
    })
}

const DIRECTIVE = /^%.*$/m

const parse = (source: string): Reading => {
  const position = positions(source)
  const whole = forbidden(source, position)
  if (whole.length > 0) return refused(...whole)
  const directive = DIRECTIVE.exec(source)
  if (directive !== null)
    return refused({
      says: `A directive (${directive[0].slice(0, 40)}) is not read here: it can change what words such as "no" mean.`,
      fix: 'Remove the line.',
      at: position({ from: directive.index, to: directive.index + directive[0].length }),
    })
  const deep = tooDeep(source)
  if (deep !== undefined)
    return refused({
      says: `Values are nested more than ${LIMITS.depth} deep.`,
      fix: 'A model is never that deep. Remove what does not belong here.',
      at: position({ from: deep, to: deep + 1 }),
    })
  const document = parseDocument(source, {
    schema: 'core',
    version: '1.2',
    stringKeys: true,
    // The library compares each key with every other, which is slow for a long map; structure() does it in one pass.
    uniqueKeys: false,
    resolveKnownTags: false,
    merge: false,
    strict: true,
    logLevel: 'error',
    keepSourceTokens: true,
    prettyErrors: false,
    lineCounter: new LineCounter(),
  }) as Document.Parsed
  const tree = toTree(document.contents, source, START_OF_TEXT)
  const wrong = [...syntax(document, tree, position), ...structure(tree, position)]
  if (wrong.length > 0) return refused(...wrong)
  return readAs(source, { value: document.toJS({ maxAliasCount: 0 }), tree })
}

/** The last text and what it says: an edit reads the same text before, between and after its steps. */
let last: { readonly source: string; readonly reading: Reading } | undefined

/** Reads one strict document from text. Never throws; every refusal carries its place. The same text gives the same value. */
export const parseStrict = (source: string): Reading => {
  if (last?.source !== source) last = { source, reading: parse(source) }
  return last.reading
}

/** Reads one strict document from bytes. */
export const readStrict = (bytes: Uint8Array): Reading => {
  const source = textOf(bytes)
  return typeof source === 'string' ? parseStrict(source) : source
}

const FOREIGN_BYTES = 512 * 1024
const FOREIGN_ALIASES = 100

/** The pairs of a map by their keys, the first of those that share one; each map is looked at once, for thousands of its keys may be asked for. */
const pairsOf = onceFor(
  ({ items }: YAMLMap): ReadonlyMap<string, YAMLMap['items'][number]> =>
    new Map(items.toReversed().flatMap((pair) => (isScalar(pair.key) ? [[String(pair.key.value), pair]] : []))),
)

/** Where what stands at a key path begins: a pair at its key, an item at itself. */
const offsetOf = (contents: unknown, keyPath: KeyPath): number => {
  let node = contents
  let offset = isNode(node) ? span(node).from : 0
  for (const part of keyPath) {
    const pair = isMap(node) ? pairsOf(node).get(String(part)) : undefined
    const shown = pair?.key ?? (isSeq(node) ? node.items[Number(part)] : undefined)
    if (!isNode(shown)) return offset
    offset = span(shown).from
    node = pair === undefined ? shown : pair.value
  }
  return offset
}

/** The same as `parseForeign`, by the library alone. */
export const foreignByLibrary = (source: string): readonly ForeignDocument[] | undefined => {
  if (tooDeep(source) !== undefined) return undefined
  try {
    const lineCounter = new LineCounter()
    const documents = parseAllDocuments(source, {
      schema: 'core',
      version: '1.2',
      uniqueKeys: false,
      merge: true,
      logLevel: 'silent',
      prettyErrors: false,
      lineCounter,
    })
    if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return undefined
    return documents.map((document) => ({
      value: document.toJS({ maxAliasCount: FOREIGN_ALIASES }) as unknown,
      lineOf: (keyPath) => lineCounter.linePos(offsetOf(document.contents, keyPath)).line,
    }))
  } catch {
    // The library throws where aliases unfold too far.
    return undefined
  }
}

/**
 * Reads a file of another tool, of one or more documents; `undefined` where it is no YAML that can be trusted to mean
 * what it says: a template, a syntax error, too large, too deep, or aliases that unfold without end.
 */
export const parseForeign = (source: string): readonly ForeignDocument[] | undefined =>
  source.length > FOREIGN_BYTES ? undefined : (readForeign(source) ?? foreignByLibrary(source))
