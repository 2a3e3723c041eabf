/**
 * HCL as far as it can be read without running it: blocks, their labels, their attributes as text, each with its line.
 * Expressions are not evaluated; whoever asks sees the text as it was written.
 */

export interface Attribute {
  readonly text: string
  /** From 1. */
  readonly line: number
}

export interface Block {
  readonly type: string
  readonly labels: readonly string[]
  readonly line: number
  readonly attributes: ReadonlyMap<string, Attribute>
  readonly blocks: readonly Block[]
}

const DEEPEST = 40
const WORD = /[\w-]/

class Refused extends Error {}

interface Scanner {
  readonly text: string
  at: number
  line: number
}

const step = (scanner: Scanner, count = 1): void => {
  for (let index = 0; index < count; index += 1) {
    if (scanner.text[scanner.at] === '\n') scanner.line += 1
    scanner.at += 1
  }
}

const isAt = ({ text, at }: Scanner, word: string): boolean => text.startsWith(word, at)

const toLineEnd = (scanner: Scanner): void => {
  while (scanner.at < scanner.text.length && scanner.text[scanner.at] !== '\n') scanner.at += 1
}

const isComment = (scanner: Scanner): boolean => ['#', '//', '/*'].some((mark) => isAt(scanner, mark))

/** Passes over a comment, if there is one. */
const comment = (scanner: Scanner): boolean => {
  if (!isComment(scanner)) return false
  if (!isAt(scanner, '/*')) {
    toLineEnd(scanner)
    return true
  }
  const end = scanner.text.indexOf('*/', scanner.at)
  step(scanner, (end === -1 ? scanner.text.length : end + 2) - scanner.at)
  return true
}

const space = (scanner: Scanner, newlines: boolean): void => {
  for (;;) {
    const char = scanner.text[scanner.at]
    if (char === ' ' || char === '\t' || char === '\r' || (newlines && char === '\n')) step(scanner)
    else if (!comment(scanner)) return
  }
}

/** Passes over a quoted string, with the expressions inside it. */
const quoted = (scanner: Scanner): void => {
  step(scanner)
  for (let depth = 0; scanner.at < scanner.text.length;) {
    const char = scanner.text[scanner.at]
    if (char === '\\') step(scanner, 2)
    else if (isAt(scanner, '${') || isAt(scanner, '%{')) {
      depth += 1
      step(scanner, 2)
    } else if (char === '}' && depth > 0) {
      depth -= 1
      step(scanner)
    } else if (char === '"' && depth > 0) quoted(scanner)
    else {
      step(scanner)
      if (char === '"') return
    }
  }
}

const HEREDOC = /<<-?"?([A-Za-z_]\w*)"?[^\n]*\n/y

/** Passes over a heredoc, if there is one. */
const heredoc = (scanner: Scanner): boolean => {
  HEREDOC.lastIndex = scanner.at
  const open = HEREDOC.exec(scanner.text)
  if (open === null) return false
  const close = new RegExp(`^[ \\t]*${open[1]}[ \\t]*\\r?$`, 'm')
  const from = scanner.at + open[0].length
  const end = close.exec(scanner.text.slice(from))
  step(scanner, (end === null ? scanner.text.length : from + end.index + end[0].length) - scanner.at)
  return true
}

/** The text of an expression: to the end of the line, or of the bracket that it opens. */
const expression = (scanner: Scanner): string => {
  let from = scanner.at
  let text = ''
  let depth = 0
  while (scanner.at < scanner.text.length) {
    const char = scanner.text[scanner.at]!
    if (char === '"') quoted(scanner)
    else if (heredoc(scanner)) continue
    else if (isComment(scanner)) {
      text += scanner.text.slice(from, scanner.at)
      comment(scanner)
      from = scanner.at
    } else if ('([{'.includes(char)) {
      depth += 1
      step(scanner)
    } else if (')]}'.includes(char)) {
      if (depth === 0) break
      depth -= 1
      step(scanner)
    } else if (char === '\n' && depth === 0) break
    else step(scanner)
  }
  return (text + scanner.text.slice(from, scanner.at)).trim()
}

const word = (scanner: Scanner): string => {
  const from = scanner.at
  if (scanner.text[from] === '"') {
    quoted(scanner)
    return scanner.text.slice(from + 1, scanner.at - 1)
  }
  while (scanner.at < scanner.text.length && WORD.test(scanner.text[scanner.at]!)) scanner.at += 1
  return scanner.text.slice(from, scanner.at)
}

const body = (scanner: Scanner, depth: number): Pick<Block, 'attributes' | 'blocks'> => {
  if (depth > DEEPEST) throw new Refused()
  const attributes = new Map<string, Attribute>()
  const blocks: Block[] = []
  for (;;) {
    space(scanner, true)
    if (scanner.at >= scanner.text.length || scanner.text[scanner.at] === '}') return { attributes, blocks }
    const { line } = scanner
    const name = word(scanner)
    if (name === '') throw new Refused()
    space(scanner, false)
    if (scanner.text[scanner.at] === '=' || scanner.text[scanner.at] === ':') {
      step(scanner)
      space(scanner, false)
      attributes.set(name, { text: expression(scanner), line })
      continue
    }
    const labels: string[] = []
    while (scanner.at < scanner.text.length && scanner.text[scanner.at] !== '{') {
      const label = word(scanner)
      if (label === '') throw new Refused()
      labels.push(label)
      space(scanner, false)
    }
    step(scanner)
    const inner = body(scanner, depth + 1)
    if (scanner.text[scanner.at] !== '}') throw new Refused()
    step(scanner)
    blocks.push({ type: name, labels, line, ...inner })
  }
}

/** The blocks and attributes of a file; `undefined` where it is not HCL as we know it. */
export const readHcl = (text: string): Pick<Block, 'attributes' | 'blocks'> | undefined => {
  const scanner: Scanner = { text, at: 0, line: 1 }
  try {
    const all = body(scanner, 0)
    return scanner.at < text.length ? undefined : all
  } catch (error) {
    if (error instanceof Refused) return undefined
    throw error
  }
}

/** Every block below, the outer one first. */
export const within = function* (block: Pick<Block, 'blocks'>): Generator<Block> {
  for (const inner of block.blocks) {
    yield inner
    yield* within(inner)
  }
}
