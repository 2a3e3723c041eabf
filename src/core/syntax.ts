/** What the parser complains about, in words for people who write a file and not parsers. */

import type { Span } from '#core/source.ts'
import type { Node } from '#core/tree.ts'

interface Sentence {
  readonly says: string
  readonly fix: string
}

const QUOTE_IT = 'Put the whole text in quotes: "…".'
const ALIGN = 'Begin keys that belong together in the same column.'

const SENTENCES: Readonly<Record<string, Sentence>> = {
  MULTIPLE_DOCS: {
    says: 'There is a second document in the file.',
    fix: 'Keep one document in the file; remove the line with three dashes.',
  },
  TAB_AS_INDENT: { says: 'A tab is used to indent.', fix: 'Use spaces to indent.' },
  BAD_SCALAR_START: { says: 'A text cannot begin with this character.', fix: QUOTE_IT },
  BAD_DQ_ESCAPE: {
    says: 'There is a backslash in a quoted text where it means nothing.',
    fix: 'Write two backslashes, or use single quotes.',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    says: 'A text contains a colon followed by a space, or a line is indented too far.',
    fix: 'Put the text in quotes, or begin the line in the same column as its neighbours.',
  },
  MULTILINE_IMPLICIT_KEY: {
    says: 'A line has no colon, or a text goes over several lines where a key should be.',
    fix: 'Write `key: value` on one line.',
  },
  NON_STRING_KEY: { says: 'There is a list or a group where a key should be.', fix: 'Write a word, then a colon.' },
  UNEXPECTED_TOKEN: {
    says: 'There is something here that does not belong to what comes before it.',
    fix: 'Look at this line and the one before it for a quote or bracket too many, or a list beside keys.',
  },
}

const OTHER = 'Look at this line and the one before it: quotes, colons and indentation.'

/** The complaint that a quotation mark was never closed; it comes from the end of the text, far from its cause. */
export const isOpenQuote = (message: string): boolean => message.startsWith('Missing closing')

const bracket = (message: string): string | undefined => /end with a ([\]}])/.exec(message)?.[1]

/** A parser's complaint in our words. */
export const syntaxWords = (code: string, message: string): Sentence => {
  if (isOpenQuote(message))
    return { says: 'A quotation mark is opened here and never closed.', fix: 'Close it at the end of the text.' }
  const open = bracket(message)
  if (open !== undefined)
    return { says: `A bracket is opened before here and not closed with ${open}.`, fix: `Add ${open}.` }
  if (message.startsWith('Implicit map keys'))
    return { says: 'A key has no colon after it.', fix: 'Write `key: value`; a longer text goes in quotes.' }
  if (code === 'BAD_INDENT') return { says: 'This line is not in the same column as its neighbours.', fix: ALIGN }
  return SENTENCES[code] ?? { says: `This is not valid YAML: ${message.split('\n')[0]!}.`, fix: OTHER }
}

const quoted = (node: Node): readonly Node[] => {
  if (node.kind === 'map') return node.pairs.flatMap(({ value }) => quoted(value))
  if (node.kind === 'seq') return node.items.flatMap(quoted)
  return node.kind === 'scalar' && (node.style === 'single' || node.style === 'double') ? [node] : []
}

/** Where the quotation mark stands that is still open at `end`. */
export const openedAt = (tree: Node, { from: end }: Span): Span | undefined => {
  const open = quoted(tree).findLast(({ from }) => from <= end)
  return open && { from: open.from, to: open.from + 1 }
}
