/**
 * The one door to `yaml`. Our own model is read strictly: one plain document of maps, lists and scalars, within limits,
 * with nothing in it that another reader would read differently.
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
  type Node,
  parseDocument,
} from 'yaml'
import type { Position } from '#core/model/types.ts'
import { tokens } from '#core/pointer.ts'
import { decode, forbidden, positions, type Refusal, type Span } from '#core/source.ts'

export const LIMITS = { bytes: 1024 * 1024, depth: 64, keys: 2000, nodes: 20_000 } as const

export interface Parsed {
  readonly value: unknown
  readonly source: string
  readonly document: Document.Parsed
  readonly position: (span: Span) => Position
  /** The value at a pointer, or the nearest ancestor that stands in the text. */
  readonly locate: (pointer: string) => Position
}

export type Reading =
  | { readonly ok: true; readonly parsed: Parsed }
  | { readonly ok: false; readonly refusals: readonly Refusal[] }

const START: Position = { line: 1, column: 1, endLine: 1, endColumn: 1 }

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

const DANGEROUS = new Set(['__proto__', 'constructor', 'prototype'])

const span = (node: Node): Span => {
  const [from, to] = node.range ?? [0, 0]
  return { from, to }
}

/** What stands in the tree and must not: anchors, tags, aliases, dangerous keys, too much of anything. */
const structure = (document: Document.Parsed, position: (span: Span) => Position): readonly Refusal[] => {
  const refusals: Refusal[] = []
  let nodes = 0
  const refuse = (node: Node, says: string, fix: string): void =>
    void refusals.push({ says, fix, at: position(span(node)) })
  const visit = (node: unknown): void => {
    if (!isNode(node)) return
    nodes += 1
    if (nodes === LIMITS.nodes + 1)
      refuse(
        node,
        `There are more than ${LIMITS.nodes} values in the file.`,
        'A model is never that large. Remove what does not belong here.',
      )
    if (nodes > LIMITS.nodes) return
    if (isAlias(node)) refuse(node, 'An alias (*name) is not read here.', 'Write the value out.')
    if ('anchor' in node && node.anchor !== undefined)
      refuse(node, 'An anchor (&name) is not read here.', 'Write the value out where it is needed.')
    if (node.tag !== undefined && node.tag.startsWith('!'))
      refuse(node, `A tag (${node.tag}) is not read here.`, 'Remove the tag.')
    if (isMap(node)) {
      if (node.items.length > LIMITS.keys)
        refuse(
          node,
          `There are more than ${LIMITS.keys} keys in one place.`,
          'A model is never that large. Remove what does not belong here.',
        )
      const seen = new Set<string>()
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : ''
        if (isScalar(key) && seen.has(name)) refuse(key, `The key "${name}" stands here twice.`, 'Keep one of them.')
        seen.add(name)
        if (isScalar(key) && DANGEROUS.has(name)) refuse(key, `"${name}" cannot be a key.`, 'Rename or remove it.')
        visit(key)
        visit(value)
      }
    } else if (isSeq(node)) for (const item of node.items) visit(item)
  }
  visit(document.contents)
  return refusals
}

const FIXES: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Use spaces to indent.',
  BAD_INDENT: 'Indent it like its neighbours.',
  MULTIPLE_DOCS: 'Keep one document in the file; remove the line with three dashes.',
  MISSING_CHAR: 'Add what is missing.',
  MULTILINE_IMPLICIT_KEY: 'Put the key on one line, or quote the text.',
}

const SENTENCES: Readonly<Record<string, string>> = {
  MULTIPLE_DOCS: 'There is a second document in the file.',
  TAB_AS_INDENT: 'A tab is used to indent.',
}

const syntax = (document: Document.Parsed, position: (span: Span) => Position): readonly Refusal[] =>
  [...document.errors, ...document.warnings].map(({ code, message, pos }) => ({
    says:
      SENTENCES[code] ??
      `This is not valid YAML: ${message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')}.`,
    fix: FIXES[code] ?? 'Look at the line and the one before it: quotes, colons and indentation.',
    at: position({ from: pos[0], to: pos[1] }),
  }))

const DIRECTIVE = /^%.*$/m

/** The node at a pointer, or the nearest ancestor; a pair is shown by its key. */
const nodeAt = (document: Document.Parsed, pointer: string): Node | undefined => {
  let node: unknown = document.contents
  let shown: Node | undefined = isNode(node) ? node : undefined
  for (const token of tokens(pointer)) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === token)
      if (pair === undefined) return shown
      shown = isNode(pair.key) ? pair.key : shown
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(token)]
      if (!isNode(node)) return shown
      shown = node
    } else return shown
  }
  return shown
}

const refused = (...refusals: readonly Refusal[]): Reading => ({ ok: false, refusals })

/** Reads one strict document from text. Never throws; every refusal carries its place. */
export const parseStrict = (source: string): Reading => {
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
  const wrong = [...syntax(document, position), ...structure(document, position)]
  if (wrong.length > 0) return refused(...wrong)
  return {
    ok: true,
    parsed: {
      value: document.toJS({ maxAliasCount: 0 }) as unknown,
      source,
      document,
      position,
      locate: (pointer) => {
        const node = nodeAt(document, pointer)
        return node === undefined ? START : position(span(node))
      },
    },
  }
}

/** Reads one strict document from bytes. */
export const readStrict = (bytes: Uint8Array): Reading => {
  if (bytes.length > LIMITS.bytes)
    return refused({
      says: 'The file is larger than 1 MiB.',
      fix: 'A model is never that large. Check that this is the right file.',
      at: START,
    })
  const source = decode(bytes)
  return source === undefined
    ? refused({ says: 'The file is not UTF-8 text.', fix: 'Save it as UTF-8.', at: START })
    : parseStrict(source)
}
