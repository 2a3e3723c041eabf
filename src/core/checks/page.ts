/** The page as text that can be compared: git may check it out with other line ends, and editors add marks. */

import type { PageState } from './define.ts'

export const textOf = (page: PageState): string | undefined =>
  page.kind === 'present' ? page.text.replaceAll('\r\n', '\n').replace(/^\uFEFF/, '') : undefined

/** The first line of a page names the tool and the catalogue that wrote it. */
const firstLine = (text: string): string => text.slice(0, Math.max(0, text.indexOf('\n')))

/** Whether another version of the tool or of the questions says that it wrote the page. */
export const isOfOtherVersion = (text: string, fresh: string): boolean =>
  text.startsWith('<!-- Written by opsready ') && firstLine(text) !== firstLine(fresh)

const MARKER = /^(?:<{7}|>{7}|={7}|\|{7})(?:[ \t].*)?$/

/** The first line of a conflict that git left in the page, from 1. */
export const conflictLine = (text: string): number | undefined => {
  const index = text.split('\n').findIndex((line) => MARKER.test(line))
  return index === -1 ? undefined : index + 1
}
