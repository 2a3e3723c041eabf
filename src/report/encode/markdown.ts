/** Text for Markdown: it stays text. No markup, no HTML, no mention, no link comes out of it. */

import { terminal } from './terminal.ts'

const PUNCTUATION = /[\\`*_[\]{}<>()#|~!$@&^=]/g
/** What would begin a list, a rule or a heading at the start of a line. */
const LEADING = /^(\s*)([-+]|\d+[.)])/
/** Addresses that GitHub and GitLab would make into links by themselves. */
const ADDRESS = /\b(https?|ftp|mailto|javascript|data|vbscript):|\bwww\./gi

/** Escapes every character that Markdown could read as markup; newlines become spaces. */
export const md = (text: string): string =>
  terminal(text.replaceAll(/\s+/g, ' ').trim())
    .replaceAll(PUNCTUATION, (char) => `\\${char}`)
    .replaceAll(ADDRESS, (address) => address.replace(/[:.]$/, (char) => `\\${char}`))
    .replace(LEADING, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.at(-1)!}`)

/** A code span that holds any text, also backticks. */
export const code = (text: string): string => {
  const flat = terminal(text.replaceAll(/\s+/g, ' '))
  const longest = Math.max(0, ...[...flat.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const padded = flat.startsWith('`') || flat.endsWith('`') || flat === '' ? ` ${flat} ` : flat
  return `${fence}${padded}${fence}`
}

const cell = (text: string): string => text.replaceAll('\n', ' ')

/** A table; the cells are Markdown already. `align` is `l` or `r` for each column. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[], align = ''): string =>
  [
    `| ${head.map(cell).join(' | ')} |`,
    `|${head.map((_, index) => (align[index] === 'r' ? '---:' : '---')).join('|')}|`,
    ...rows.map((cells) => `| ${cells.map(cell).join(' | ')} |`),
  ].join('\n')
