/** Text for Markdown: it stays text. No markup, no HTML, no mention, no reference, no link comes out of it. */

import { terminal } from './terminal.ts'

const PUNCTUATION = /[\\`*_[\]{}<>()#|~!$@&^=]/g
/** What would begin a list, a rule or a heading at the start of a line. */
const LEADING = /^(\s*)([-+]|\d+[.)])/
/** Addresses that GitHub and GitLab would make into links by themselves. */
const ADDRESS = /\b(https?|ftp|mailto|javascript|data|vbscript):|\bwww\./gi

/**
 * People, issues, merge requests, snippets, labels and commits that GitHub and GitLab find in the text that a reader sees, where
 * a backslash is gone. A space of no width stands between the sign and the name.
 */
const REFERENCE = /(?<=\\@)(?=\w)|(?<=\\[#!$&~])(?=\d)|(?<=GH-)(?=\d)/gi
const APART = '&#8203;'

/**
 * Whether a text may hold any of this, or blanks that are put right: a quick look, for most text of a catalogue and of a team is
 * words, and a page has hundreds of texts. Colons count, for one ends the scheme of an address.
 */
const SPECIAL = /[^\w .,;'"?%/\u2013\u2019\u00A1-\u024F-]|_|  |^[ -]|^\d+\.| $|[wW]{3}\.|[gG][hH]-/

/** Escapes every character that Markdown could read as markup; newlines become spaces. */
export const md = (text: string): string => (SPECIAL.test(text) ? escaped(text) : text)

const escaped = (text: string): string =>
  terminal(text.replaceAll(/\s+/g, ' ').trim())
    .replaceAll(PUNCTUATION, (char) => `\\${char}`)
    .replaceAll(REFERENCE, APART)
    .replaceAll(ADDRESS, (address) => address.replace(/[:.]$/, (char) => `\\${char}`))
    .replace(LEADING, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.at(-1)!}`)

/** A code span that holds any text, also backticks. */
export const code = (text: string): string => (PLAIN_CODE.test(text) ? `\`${text}\`` : fenced(text))

/** Ids and commands, which are most of what stands in code. */
const PLAIN_CODE = /^[\w.-]+(?: [\w.-]+)*$/

const fenced = (text: string): string => {
  const flat = terminal(text.replaceAll(/\s+/g, ' '))
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const padded = flat.startsWith('`') || flat.endsWith('`') || flat === '' ? ` ${flat} ` : flat
  return `${fence}${padded}${fence}`
}

const PLAIN_ADDRESS = /^https:\/\/[\w.~:/?#@!$&'()*+,;=%-]+$/

/** An address as a link where it is https and nothing else; other text stays text. */
export const address = (text: string): string => (PLAIN_ADDRESS.test(text) ? `<${text}>` : md(text))

/** A bar ends a cell, also inside a code span, unless a backslash stands before it. */
const cell = (text: string): string => (text.includes('|') || text.includes('\n') ? escapedCell(text) : text)

const escapedCell = (text: string): string =>
  text.replaceAll('\n', ' ').replaceAll(/(?<=(?:^|[^\\])(?:\\\\)*)\|/g, String.raw`\|`)

/** Cells one beside the other. */
const line = (cells: readonly string[]): string => {
  let all = '|'
  for (let index = 0; index < cells.length; index += 1) all += ` ${cell(cells[index]!)} |`
  return all
}

/** A table; the cells are Markdown already. `align` is `l` or `r` for each column. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[], align = ''): string => {
  let all = `${line(head)}\n|`
  for (let index = 0; index < head.length; index += 1) all += align[index] === 'r' ? '---:|' : '---|'
  for (let index = 0; index < rows.length; index += 1) all += `\n${line(rows[index]!)}`
  return all
}

/** Backticks side by side are never ours, and readers disagree about what a code span beside one is. */
const CODE = /(?<!`)`([^`]+)`(?!`)/

/** Encoded like any text, but it keeps its distance to the code beside it. */
const between = (text: string): string => `${/^\s/.test(text) ? ' ' : ''}${md(text)}${/\S\s+$/.test(text) ? ' ' : ''}`

/** A sentence of ours with what the user types between backticks: that is shown as code, the rest as text. */
export const sentence = (text: string): string =>
  text
    .split(CODE)
    .map((part, index) => (index % 2 === 1 ? code(part) : between(part)))
    .join('')
