/**
 * Templates without logic: the part of Mustache that an organisation needs, and nothing that could run or reach out.
 * `{{name}}` and `{{a.b}}` write an escaped text, `{{#name}}…{{/name}}` a section, `{{^name}}…{{/name}}` its opposite, `{{! … }}` nothing.
 */

export interface Place {
  /** Both from 1. */
  readonly line: number
  readonly column: number
}
export type Node =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'value'; readonly name: string; readonly at: Place }
  | {
      readonly kind: 'section'
      readonly name: string
      readonly inverted: boolean
      readonly at: Place
      readonly inside: readonly Node[]
    }

export interface Problem {
  readonly at: Place
  readonly says: string
  readonly fix: string
}
export interface ParsedTemplate {
  readonly nodes: readonly Node[]
  readonly problems: readonly Problem[]
}

const TAG = /\{\{([{#^/!&=>]?)([\s\S]*?)\}\}/g
const NAME = /^(?:\.|[A-Za-z]\w*(?:\.[A-Za-z]\w*)*)$/

const REFUSED: Readonly<Record<string, string>> = {
  '{': 'Three braces would write a text as it is, but every text is escaped here.',
  '&': 'An ampersand would write a text as it is, but every text is escaped here.',
  '=': 'The delimiters cannot be changed.',
  '>': 'A template is one file: other files cannot be included.',
}

/** A section or comment alone on its line takes the line with it. */
const alone = (text: string, from: number, to: number): { readonly from: number; readonly to: number } => {
  const before = /(?:^|\n)[ \t]*$/.exec(text.slice(0, from))
  const after = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(to))
  if (before === null || after === null) return { from, to }
  return { from: from - before[0].replace('\n', '').length, to: to + after[0].length }
}

interface Open {
  readonly name: string
  readonly inverted: boolean
  readonly at: Place
  readonly nodes: Node[]
}

/** Reads a template; whatever is wrong is a problem with its place, never an exception. */
export const parseTemplate = (text: string): ParsedTemplate => {
  const problems: Problem[] = []
  const root: Open = { name: '', inverted: false, at: { line: 1, column: 1 }, nodes: [] }
  const open: Open[] = [root]
  let done = 0
  const place = (index: number): Place => {
    const before = text.slice(0, index).split('\n')
    return { line: before.length, column: before.at(-1)!.length + 1 }
  }
  const literal = (to: number): void => {
    if (to > done) open.at(-1)!.nodes.push({ kind: 'literal', text: text.slice(done, to) })
  }
  const wrong = (index: number, says: string, fix: string): void => void problems.push({ at: place(index), says, fix })
  const close = (name: string, index: number): void => {
    const last = open.at(-1)!
    if (last === root || last.name !== name)
      return wrong(
        index,
        `{{/${name}}} closes what is not open.`,
        last === root ? 'Remove it.' : `Close {{/${last.name}}} first.`,
      )
    open.pop()
    const { inverted, at, nodes } = last
    open.at(-1)!.nodes.push({ kind: 'section', name, inverted, at, inside: nodes })
  }
  for (const match of text.matchAll(TAG)) {
    const [whole, sign, inner] = match as unknown as [string, string, string]
    const name = inner.trim()
    const from = match.index
    const span = sign === '' ? { from, to: from + whole.length } : alone(text, from, from + whole.length)
    literal(Math.max(done, span.from))
    done = Math.max(done, span.to)
    if (REFUSED[sign] !== undefined) wrong(from, REFUSED[sign], 'Write {{name}}.')
    else if (sign !== '!' && !NAME.test(name))
      wrong(from, `"${name.slice(0, 40)}" is not a name.`, 'Write a name, or names joined by points.')
    else if (sign === '') open.at(-1)!.nodes.push({ kind: 'value', name, at: place(from) })
    else if (sign === '#' || sign === '^') open.push({ name, inverted: sign === '^', at: place(from), nodes: [] })
    else if (sign === '/') close(name, from)
  }
  literal(text.length)
  const rest = text.slice(done).indexOf('{{')
  if (rest !== -1) wrong(done + rest, 'Two braces begin something that never ends.', 'Close it with two braces.')
  for (const { name, at } of open.slice(1))
    problems.push({ at, says: `{{#${name}}} is never closed.`, fix: `Add {{/${name}}}.` })
  return { nodes: root.nodes, problems }
}
