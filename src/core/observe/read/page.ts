/** Pages of documentation: their front matter, their headings, and their prose without code examples. */

import type { SourceFile } from '#core/observe/facts.ts'
import { parseForeign } from '#core/yaml.ts'
import { mapOf } from './value.ts'

export interface Page {
  readonly path: string
  /** Between the first two lines of dashes; empty where there is none, or where it is not YAML. */
  readonly matter: Readonly<Record<string, unknown>>
  /** The lines below it; code examples and comments are blank, the numbers stay. */
  readonly lines: readonly string[]
  /** Number of the first line of `lines`, from 1. */
  readonly from: number
}

const FENCE = /^\s*(?:```|~~~)/

/** A line without the comments that end on it; in one pass, for a pattern looks for the end again from each beginning. */
const uncommented = (line: string): string => {
  let text = ''
  let from = 0
  for (;;) {
    const open = line.indexOf('<!--', from)
    const close = open === -1 ? -1 : line.indexOf('-->', open + 4)
    if (close === -1) return text + line.slice(from)
    text += line.slice(from, open)
    from = close + 3
  }
}

const prose = (lines: readonly string[]): readonly string[] => {
  let fenced = false
  let comment = false
  return lines.map((line) => {
    if (FENCE.test(line)) {
      fenced = !fenced
      return ''
    }
    if (fenced) return ''
    if (/<!--/.test(line) && !/-->/.test(line)) comment = true
    if (comment) {
      if (/-->/.test(line)) comment = false
      return ''
    }
    return uncommented(line)
  })
}

/** A page as it is read by people. */
export const readPage = ({ path, text }: SourceFile): Page => {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  const close =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---') : -1
  if (close === -1) return { path, matter: {}, lines: prose(lines), from: 1 }
  const [document] = parseForeign(lines.slice(1, close).join('\n')) ?? []
  return { path, matter: mapOf(document?.value), lines: prose(lines.slice(close + 1)), from: close + 2 }
}

/** The first line of a page that matches. */
export const lineIn = ({ lines, from }: Page, pattern: RegExp): number | undefined => {
  const index = lines.findIndex((line) => pattern.test(line))
  return index === -1 ? undefined : from + index
}

/** Only what stands before the words: where they end is not left to a pattern, which would try every blank. */
const MARK = /^(?:#{1,6}|={1,5})\s+(?=\S)/

/** The words of a heading, without the marks that may close it. */
const headingIn = (line: string): string | undefined => {
  const mark = MARK.exec(line)?.[0]
  if (mark === undefined) return undefined
  let end = line.length
  while (end > mark.length + 1 && line[end - 1] === '#') end -= 1
  return line.slice(mark.length, end).trimEnd()
}

export const headings = (page: Page): readonly { readonly text: string; readonly line: number }[] =>
  page.lines.flatMap((line, index) => {
    const text = headingIn(line)
    return text === undefined ? [] : [{ text, line: page.from + index }]
  })
